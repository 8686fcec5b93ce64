package app.xiaohao.ui.overview;

import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.words.HistoryWords;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What changed last: when, who, what. */
final class ChangeList extends StackPane {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private final VBox lines = new VBox();
  private final HistoryWords words;
  private final Texts texts;

  ChangeList(Texts texts) {
    this.texts = texts;
    words = new HistoryWords(texts);
    lines.getStyleClass().add("change-lines");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
  }

  /**
   * @param names of the inspections, where several could be meant
   * @param today by which "yesterday" is reckoned; null before a ledger is loaded
   */
  void show(List<HistoryLine> changes, InspectionNames names, LocalDate today) {
    lines
        .getChildren()
        .setAll(
            joined(changes).stream()
                .map(
                    run ->
                        line(
                            run.getFirst().entry(),
                            run.size(),
                            names.of(run.getFirst().inspection()),
                            today))
                .toList());
  }

  /** What was done at once for many units, as sheets of a period that go out, is told once. */
  static List<List<HistoryLine>> joined(List<HistoryLine> changes) {
    List<List<HistoryLine>> runs = new ArrayList<>();
    for (HistoryLine change : changes) {
      if (!runs.isEmpty() && sameRound(runs.getLast().getFirst(), change)) {
        runs.getLast().add(change);
      } else {
        runs.add(new ArrayList<>(List.of(change)));
      }
    }
    return runs;
  }

  private static boolean sameRound(HistoryLine one, HistoryLine other) {
    HistoryEntry first = one.entry();
    HistoryEntry next = other.entry();
    return (first.kind() == Kind.PACKET_SENT || first.kind() == Kind.PACKET_RETURNED)
        && first.kind() == next.kind()
        && first.by().equals(next.by())
        && Objects.equals(one.inspection(), other.inspection())
        && period(first).equals(period(next));
  }

  private static String period(HistoryEntry entry) {
    return entry.said(Topic.NAME).map(Fact.Said::after).orElse("");
  }

  private VBox line(HistoryEntry change, int times, String inspection, LocalDate today) {
    Label who = new Label(change.by());
    who.getStyleClass().addAll(Style.STRONG);
    HBox.setHgrow(who, Priority.ALWAYS);
    who.setMaxWidth(Double.MAX_VALUE);
    Label when = new Label(when(change.at(), today));
    when.getStyleClass().add(Style.CAPTION);
    when.setMinWidth(USE_PREF_SIZE);
    String sentence =
        times > 1
            ? texts.of("ui.overview.change.joined", period(change), times)
            : words.sentence(change);
    Label what =
        new Label(
            (inspection.isEmpty() ? "" : inspection + " ")
                + (change.item().isEmpty() ? "" : change.item() + " ")
                + words.heading(change)
                + (sentence.isEmpty() ? "" : "　" + sentence));
    what.setWrapText(true);
    what.getStyleClass().add(Style.MUTED);
    VBox line = new VBox(new HBox(10, who, when), what);
    line.getStyleClass().add("change-line");
    return line;
  }

  private String when(OffsetDateTime at, LocalDate today) {
    LocalDate on = at.atZoneSameInstant(ZoneId.systemDefault()).toLocalDate();
    if (on.equals(today)) {
      return at.atZoneSameInstant(ZoneId.systemDefault()).format(TIME);
    }
    return texts.of("ui.overview.day", on.getMonthValue(), on.getDayOfMonth());
  }
}
