package app.xiaohao.text;

import app.xiaohao.model.Lamp;
import app.xiaohao.model.Light;

/** The words beside a light. */
public final class LampWording {
  private LampWording() {}

  /** The word alone, never empty. */
  public static String word(Lamp lamp, Texts texts) {
    if (lamp.rule() < 0) {
      return texts.word(Light.NONE);
    }
    return lamp.word().isEmpty() ? texts.word(lamp.due()) : lamp.word();
  }

  /** Shape and word, where there is no colour to draw. */
  public static String of(Lamp lamp, Texts texts) {
    return shape(lamp.light(), texts) + " " + word(lamp, texts);
  }

  /** The shape of a colour as a character. */
  public static String shape(Light light, Texts texts) {
    return texts.of("words.light-shape." + light.name());
  }
}
