package app.xiaohao.ui.history;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.words.HistoryWords;
import app.xiaohao.ui.kit.words.ProofWords;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The change log as far as it is shown: the newest first, further pages as they are asked for. For
 * the FX thread; the log is read in the background.
 */
final class HistoryModel {
  private static final int PAGE = 200;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final LedgerSession session;
  private final Background background;
  private final Asker asker;
  private final Sight sight;
  private final Dialogs dialogs;
  private final Texts texts;
  private final HistoryWords words;
  private final ObjectProperty<HistoryFilter> filter =
      new SimpleObjectProperty<>(HistoryFilter.ALL);
  private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
  private final ObservableList<String> people = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper proving = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper several = new ReadOnlyBooleanWrapper(false);
  private InspectionNames names = InspectionNames.NONE;
  private boolean loading;

  HistoryModel(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.background = background;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    words = new HistoryWords(texts);
    sight = new Sight(session, this::reload);
    filter.addListener((property, before, after) -> sight.again());
  }

  /**
   * What a proof of the ledger found.
   *
   * @param verdict all in one sentence
   * @param lines what else is to be known
   */
  record Finding(boolean whole, String verdict, List<String> lines) {
    /** The lines are copied. */
    Finding {
      lines = List.copyOf(lines);
    }
  }

  private record Page(List<HistoryLine> lines, List<String> people) {}

  /** What is to be seen. */
  ObjectProperty<HistoryFilter> filterProperty() {
    return filter;
  }

  /** What is loaded of it, newest first. */
  ObservableList<HistoryLine> lines() {
    return lines;
  }

  /** Everybody in the log. */
  ObservableList<String> people() {
    return people;
  }

  /** Whether there is more than is loaded. */
  ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** Whether the ledger is being proved. */
  ReadOnlyBooleanProperty provingProperty() {
    return proving.getReadOnlyProperty();
  }

  /** What the last proof found; null before it and after the ledger has changed. */
  ReadOnlyObjectProperty<Finding> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /** Whether somebody looks; what nobody looks at is not read. */
  void inSight(boolean now) {
    sight.in(now);
  }

  /** Whether entries of several inspections stand here, so that each has to be named. */
  ReadOnlyBooleanProperty severalProperty() {
    return several.getReadOnlyProperty();
  }

  /** Which inspection an entry is about; empty where only one can be meant. */
  String inspection(HistoryLine line) {
    return names.of(line.inspection());
  }

  private void reload(Contents contents) {
    finding.set(null);
    names =
        contents == null || session.inspectionProperty().get() != null
            ? InspectionNames.NONE
            : InspectionNames.of(contents.inspections());
    several.set(names.several());
    if (contents != null) {
      load(Long.MAX_VALUE);
    }
  }

  /** Loads the next page, unless that is under way or there is none. */
  void loadMore() {
    if (more.get() && !loading) {
      load(lines.getLast().entry().number());
    }
  }

  private void load(long before) {
    loading = true;
    Ledger ledger = session.ledger();
    HistoryQuery query = query();
    asker.read(
        texts.of("ui.history.loading"),
        progress ->
            new Page(
                ledger.history(query, before, PAGE),
                before == Long.MAX_VALUE ? ledger.historyPeople() : List.of()),
        page -> {
          loading = false;
          take(page, before);
        },
        problem -> {
          loading = false;
          dialogs.failed(problem);
        });
  }

  private void take(Page page, long before) {
    if (before == Long.MAX_VALUE) {
      if (!people.equals(page.people)) {
        people.setAll(page.people);
      }
      lines.setAll(page.lines);
    } else {
      lines.addAll(page.lines);
    }
    more.set(page.lines.size() == PAGE);
  }

  private HistoryQuery query() {
    return filter
        .get()
        .query(session.inspectionProperty().get(), session.contentsProperty().get().today());
  }

  /** When, in the zone of the ledger. */
  ZonedDateTime moment(HistoryEntry entry) {
    return entry.at().atZoneSameInstant(session.ledger().zone());
  }

  /** Who did it from where, to the second. */
  String origin(HistoryEntry entry) {
    String unknown = texts.of("ui.history.unrecorded");
    String account = entry.from().account();
    String machine = entry.from().machine();
    return texts.of(
        "ui.history.origin",
        Long.toString(entry.number()),
        SECOND.format(moment(entry)),
        entry.by(),
        account.isEmpty() ? unknown : account,
        machine.isEmpty() ? unknown : machine);
  }

  /** What was done, in words. */
  String kind(HistoryEntry entry) {
    return words.heading(entry);
  }

  /** From what to what and why, in words. */
  String sentence(HistoryEntry entry) {
    return words.sentence(entry);
  }

  /** A kind of change, in words. */
  String kind(HistoryEntry.Kind kind) {
    return words.kind(kind);
  }

  /** Whether an entry is the operator's own and may be undone, as far as can be seen here. */
  boolean own(HistoryEntry entry) {
    return entry.by().equals(session.operatorProperty().get())
        && entry.kind() != HistoryEntry.Kind.UNDONE
        && entry.kind() != HistoryEntry.Kind.REDONE;
  }

  /** Undoes one entry and says so, or why it cannot be. */
  void undo(HistoryEntry entry) {
    session.turn(
        (ledger, by) -> ledger.undo(entry.number(), by),
        turned -> dialogs.notice(words.notice(turned)),
        dialogs::failed);
  }

  /** Writes all that the filter asks for into a workbook. */
  void export() {
    new HistoryExport(background, dialogs, texts).write(session.ledger(), query(), names, chosen());
  }

  /** What is chosen, in words. */
  private String chosen() {
    HistoryFilter now = filter.get();
    List<String> chosen = new ArrayList<>();
    chosen.add(now.by());
    chosen.add(now.kind() == null ? "" : words.kind(now.kind()));
    chosen.add(
        now.span() == HistoryFilter.Span.ALL
            ? ""
            : texts.of("ui.history.span." + now.span().name()));
    chosen.add(now.item());
    chosen.add(now.text());
    chosen.removeIf(String::isEmpty);
    return String.join(texts.of("ui.kit.history.between"), chosen);
  }

  /** Proves the whole ledger. */
  void prove() {
    Ledger ledger = session.ledger();
    if (ledger == null || proving.get()) {
      return;
    }
    proving.set(true);
    finding.set(null);
    background.work(
        texts.of("ui.history.proving"),
        progress -> finding(ledger.log().prove(progress.watch()), ledger),
        found -> {
          proving.set(false);
          finding.set(found);
        },
        problem -> {
          proving.set(false);
          dialogs.failed(problem);
        },
        () -> proving.set(false));
  }

  private Finding finding(Proof proof, Ledger ledger) {
    ProofWords proofWords = new ProofWords(texts, ledger.zone());
    return new Finding(proof.whole(), proofWords.verdict(proof), proofWords.lines(proof));
  }
}
