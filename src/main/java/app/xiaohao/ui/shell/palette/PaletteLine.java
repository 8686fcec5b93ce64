package app.xiaohao.ui.shell.palette;

import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.shell.palette.PaletteSearch.Hit;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of the palette: sign, words with what was found in them marked, what is said beside. */
final class PaletteLine extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

  /** Longer words are cut so that the first mark is in sight. */
  private static final int SHOWN = 44;

  /** So many signs are shown before the first mark. */
  private static final int BEFORE = 12;

  private final Hit hit;

  PaletteLine(Hit hit) {
    this.hit = hit;
    Candidate candidate = hit.candidate();
    getStyleClass().add("palette-line");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(
        String.join(" ", candidate.words(), candidate.beside(), candidate.hindrance()));
    pseudoClassStateChanged(HINDERED, !candidate.possible());
    Label beside = new Label(candidate.possible() ? candidate.beside() : candidate.hindrance());
    beside.getStyleClass().add(candidate.possible() ? Style.SECONDARY : "palette-hindrance");
    HBox.setHgrow(beside, Priority.ALWAYS);
    beside.setMaxWidth(Double.MAX_VALUE);
    TextFlow words = words();
    words.setMinWidth(Region.USE_PREF_SIZE);
    words.setMaxHeight(
        Region.USE_PREF_SIZE); // else it fills the line and its text stands at the top
    getChildren().addAll(candidate.icon().node(), words, beside);
    if (!candidate.end().isEmpty()) {
      getChildren()
          .add(
              candidate.kind() == Candidate.Kind.ITEM
                  ? light(candidate.end())
                  : key(candidate.end()));
    }
  }

  private static Label light(String words) {
    Label light = new Label(words);
    light.getStyleClass().add(Style.SECONDARY);
    light.setMinWidth(Region.USE_PREF_SIZE);
    return light;
  }

  /** A key as it is shown everywhere. */
  static Label key(String words) {
    Label key = new Label(words);
    key.getStyleClass().add(Style.KEY_HINT);
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }

  private TextFlow words() {
    String all = hit.candidate().words().replace('\n', ' ');
    int first = hit.marks().isEmpty() ? 0 : hit.marks().getFirst().start();
    int from = all.length() <= SHOWN || first <= BEFORE ? 0 : first - BEFORE;
    int to = Math.min(all.length(), from + SHOWN);
    TextFlow flow = new TextFlow();
    if (from > 0) {
      // an item's number stays in sight
      int number = hit.candidate().kind() == Candidate.Kind.ITEM ? all.indexOf("  ") + 2 : 0;
      flow.getChildren().add(text(all.substring(0, number) + "…", false));
    }
    int at = from;
    for (SoughtWord.Hit mark : hit.marks()) {
      int start = Math.clamp(mark.start(), at, to);
      int end = Math.clamp(mark.end(), start, to);
      flow.getChildren().addAll(text(all.substring(at, start), false));
      flow.getChildren().add(text(all.substring(start, end), true));
      at = end;
    }
    flow.getChildren().add(text(all.substring(at, to) + (to < all.length() ? "…" : ""), false));
    return flow;
  }

  private static Text text(String words, boolean marked) {
    Text text = new Text(words);
    text.getStyleClass().add(marked ? "palette-mark" : "palette-words");
    return text;
  }

  Hit hit() {
    return hit;
  }

  void choose(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }
}
