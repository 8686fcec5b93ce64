package app.xiaohao.text;

import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;

/** The words beside a light. */
public final class LampWording {
  private LampWording() {}

  /** The word alone, never empty. */
  public static String word(Lamp lamp, Texts texts) {
    if (lamp.rule() < 0) {
      return texts.word(Light.NONE);
    }
    if (lamp.word().isEmpty()) {
      return texts.word(lamp.due());
    }
    return lamp.due() == DueState.DONE_LATE
        ? texts.of("words.lamp-and-state", lamp.word(), texts.word(lamp.due()))
        : lamp.word();
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
