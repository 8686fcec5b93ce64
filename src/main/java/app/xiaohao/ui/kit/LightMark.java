package app.xiaohao.ui.kit;

import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

/**
 * A light as it is always shown: shape, word and colour together, so that no one needs the colour
 * to read it.
 */
public final class LightMark extends HBox {
  private final Label word = new Label();

  /** What the rules in force show. */
  public LightMark(Lamp lamp, Texts texts) {
    this(lamp.light(), LampWording.word(lamp, texts));
  }

  /** A state of the date with its own word. */
  public LightMark(DueState state, Texts texts) {
    this(state.light(), texts.word(state));
  }

  /** A mark with other words, such as "逾期 11 天". */
  public LightMark(Light light, String words) {
    getStyleClass().add("light-mark");
    word.getStyleClass().add(Style.of(light));
    word.setMinWidth(USE_PREF_SIZE);
    word.setText(words);
    getChildren().setAll(shape(light), word);
  }

  /** The shape alone, where the word stands beside it already; 11 pixels high. */
  public static SVGPath shape(Light light) {
    SVGPath shape = new SVGPath();
    shape.setContent(
        switch (light) {
          case GREEN -> "M5.5 0.5 A5 5 0 1 1 5.49 0.5 Z";
          case YELLOW -> "M5.5 0.6 L11 10.4 L0 10.4 Z";
          case RED -> "M3 0.5 L8 0.5 L10.6 5.5 L8 10.5 L3 10.5 L0.4 5.5 Z";
          case BLUE -> "M1 1 L10 1 L10 10 L1 10 Z";
          case NONE -> "M5.5 1 A4.5 4.5 0 1 1 5.49 1 Z";
        });
    shape.getStyleClass().addAll("light-shape", Style.of(light));
    return shape;
  }
}
