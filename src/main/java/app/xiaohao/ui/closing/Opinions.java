package app.xiaohao.ui.closing;

import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.NameList;
import app.xiaohao.ui.kit.form.PendingBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The opinions of 责任单位, 牵头单位 and 责任领导 that the form asks for above those of the levels. The unit's
 * is its request. The other two sign on paper: the form names them and leaves room, unless the
 * route has a level of that name, whose row is theirs.
 */
final class Opinions {
  private final Texts texts;

  Opinions(Texts texts) {
    this.texts = texts;
  }

  /** The opinions of an item by the key of their row, in the order of the form. */
  Map<String, Node> of(ClosingItem item) {
    var answering = item.measure().responsibility();
    Map<String, Node> rows = new LinkedHashMap<>();
    List<String> units = answering.responsible();
    String unit = units.isEmpty() ? answering.accountable() : NameList.write(units);
    rows.put("unit-opinion", unit(item, unit));
    if (!answering.lead().isEmpty() && !isLevel(item, texts.of("ui.closing.opinion.lead"))) {
      rows.put("lead-opinion", room(NameList.write(answering.lead())));
    }
    if (!isLevel(item, texts.of("ui.closing.opinion.leader"))) {
      rows.put("leader-opinion", room(NameList.write(answering.leaders())));
    }
    return rows;
  }

  private static boolean isLevel(ClosingItem item, String called) {
    return item.rules().route().levels().stream().anyMatch(level -> level.contains(called));
  }

  private Node unit(ClosingItem item, String unit) {
    Optional<ClosingStep> request = item.trail().request();
    if (request.isEmpty()) {
      return room(unit);
    }
    Label words =
        new Label(texts.of("ui.closing.opinion.requested", request.get().by(), request.get().on()));
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    return words;
  }

  /** Who signs on paper, and room for it. */
  private Node room(String who) {
    Node named = who.isEmpty() ? new PendingBox(texts) : new Label(who);
    Label room = new Label(texts.of("ui.closing.opinion.room"));
    room.getStyleClass().add(Style.CAPTION);
    room.setMinWidth(Label.USE_PREF_SIZE);
    HBox line = new HBox(16, named, room);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
