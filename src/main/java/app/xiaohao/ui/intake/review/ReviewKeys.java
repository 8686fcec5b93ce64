package app.xiaohao.ui.intake.review;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.KeyHint;
import java.util.ArrayList;
import java.util.List;

/** The keys of the review, for the overview of all keys. */
public final class ReviewKeys {
  private ReviewKeys() {}

  /** In the order of the tool bar, then those of table and to-do list. */
  public static List<KeyHint> of(Texts texts) {
    List<KeyHint> keys = new ArrayList<>();
    for (ReviewCommand command : ReviewCommand.values()) {
      keys.add(
          new KeyHint(texts.of("ui.intake.command." + command), command.key().getDisplayText()));
    }
    keys.add(new KeyHint(texts.of("ui.intake.keys.edit"), "F2"));
    keys.add(new KeyHint(texts.of("ui.intake.keys.next"), "F8"));
    keys.add(new KeyHint(texts.of("ui.intake.keys.previous"), "Shift+F8"));
    return keys;
  }
}
