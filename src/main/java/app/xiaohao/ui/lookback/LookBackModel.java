package app.xiaohao.ui.lookback;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.LookBackRules;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What is to be planned, to be checked and was found at 回头看. For the FX thread. */
final class LookBackModel {
  private final LedgerSession session;
  private final Asker asker;
  private final Sight sight;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Map<LookBackPart, List<LookBackEntry>>> parts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ObjectProperty<LookBackPart> part =
      new SimpleObjectProperty<>(LookBackPart.TO_PLAN);

  LookBackModel(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    sight = new Sight(session, this::take);
  }

  /** The screen comes to sight or leaves it: only then is anything read. */
  void inSight(boolean now) {
    sight.in(now);
  }

  /** The lines of every part; none before a ledger is loaded. */
  ReadOnlyObjectProperty<Map<LookBackPart, List<LookBackEntry>>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  /** Which part is shown. */
  ObjectProperty<LookBackPart> partProperty() {
    return part;
  }

  /** The lines of a part. */
  List<LookBackEntry> of(LookBackPart which) {
    return parts.get().getOrDefault(which, List.of());
  }

  /** The names of the inspections, where several could be meant. */
  InspectionNames names() {
    return session.contentsProperty().get().names();
  }

  /** The day of asking. */
  LocalDate today() {
    return session.contentsProperty().get().today();
  }

  private void take(Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      asker.forget();
      parts.set(Map.of());
      return;
    }
    InspectionId which = session.inspectionProperty().get();
    asker.read(
        texts.of("ui.look-back.loading"),
        progress -> lines(contents.rows(), ledger.desks().desk(which)),
        parts::set,
        dialogs::failed);
  }

  /** The next to come first; what was found, the newest first. */
  static Map<LookBackPart, List<LookBackEntry>> lines(List<LedgerRow> rows, Desk desk) {
    Map<LookBackPart, List<LookBackEntry>> lines = new EnumMap<>(LookBackPart.class);
    for (LookBackPart one : LookBackPart.values()) {
      lines.put(one, new ArrayList<>());
    }
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      List<LookBack> all = desk.life(row.measure().id()).lookBacks();
      LookBackRules.proposed(row.measure(), all, desk.rules(row.issue().inspection()))
          .ifPresent(day -> lines.get(LookBackPart.TO_PLAN).add(new LookBackEntry(row, null, day)));
      LookBackRules.open(row.measure(), all)
          .ifPresent(
              open ->
                  lines
                      .get(LookBackPart.TO_CHECK)
                      .add(new LookBackEntry(row, open, open.plannedOn())));
      all.stream()
          .filter(one -> one.checkedOn() != null)
          .forEach(
              one ->
                  lines
                      .get(LookBackPart.CHECKED)
                      .add(new LookBackEntry(row, one, one.checkedOn())));
    }
    Comparator<LookBackEntry> byDay = Comparator.comparing(LookBackEntry::day);
    lines.get(LookBackPart.TO_PLAN).sort(byDay);
    lines.get(LookBackPart.TO_CHECK).sort(byDay);
    lines.get(LookBackPart.CHECKED).sort(byDay.reversed());
    return lines;
  }

  /**
   * Plans many at once, or moves what is planned to another day.
   *
   * @param day null for the day proposed for each, today at the earliest
   */
  void plan(List<LookBackEntry> chosen, LocalDate day) {
    List<Change> changes =
        chosen.stream()
            .<Change>map(
                entry -> {
                  LocalDate proposed = entry.day().isBefore(today()) ? today() : entry.day();
                  return new Change.LookBackPlanned(
                      entry.row().measure().id(), day == null ? proposed : day);
                })
            .toList();
    session.apply(
        changes,
        refusals -> {
          int written = changes.size() - refusals.size();
          if (written > 0) {
            dialogs.changed(texts.of("ui.look-back.planned", written));
          }
          if (!refusals.isEmpty()) {
            dialogs.failed(refusals.getFirst().why());
          }
        },
        dialogs::failed);
  }

  /**
   * Records a result; one that opens the item again is asked about first.
   *
   * @param done called once it is on disk
   */
  void record(
      LookBackEntry entry,
      LocalDate day,
      List<LookBack.Answer> answers,
      LookBack.Grade grade,
      String finding,
      Runnable done) {
    boolean reopens = LookBackRules.reopens(grade);
    if (reopens
        && !dialogs.confirm(
            texts.of("ui.look-back.reopen.title", names().number(entry.row())),
            texts.of("ui.look-back.reopen.text", entry.row().measure().closingNumber()),
            texts.of("ui.look-back.reopen.go"))) {
      return;
    }
    session.apply(
        new Change.LookBackDone(
            entry.row().measure().id(), entry.lookBack().id(), day, answers, grade, finding),
        () -> {
          dialogs.notice(
              texts.of(
                  reopens ? "ui.look-back.reopened" : "ui.look-back.recorded",
                  names().number(entry.row()),
                  texts.word(grade)));
          done.run();
        },
        dialogs::failed);
  }

  /** Lines as text that pastes into a table, below a line of headings. */
  String asText(List<LookBackEntry> chosen) {
    boolean several = names().several();
    StringBuilder text = new StringBuilder(several ? texts.of("ui.kit.copy.inspection") : "");
    text.append(texts.of("ui.look-back.copy.head")).append('\n');
    for (LookBackEntry entry : chosen) {
      LookBack one = entry.lookBack();
      boolean made = one != null && one.checkedOn() != null;
      text.append(several ? plain(names().of(entry.row())) + "\t" : "")
          .append(
              String.join(
                  "\t",
                  entry.number(),
                  plain(entry.row().issue().title()),
                  plain(entry.row().measure().text()),
                  entry.row().measure().responsibility().accountable(),
                  entry.row().measure().closingNumber(),
                  entry.day().toString(),
                  made ? texts.word(one.grade()) : "",
                  made ? plain(one.finding()) : "",
                  made ? one.by() : ""))
          .append('\n');
    }
    return text.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
