package app.xiaohao.ui.outcomes;

import app.xiaohao.ledger.Desks;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.outcome.OutcomeProposals;
import app.xiaohao.ledger.outcome.OutcomeSum;
import app.xiaohao.ledger.outcome.RecordItems;
import app.xiaohao.ledger.outcome.RecordSum;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.text.OutcomeWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.text.UsualKinds;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.WhichInspection;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.screen.Writing;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The outcomes and records of one inspection. For the FX thread. */
final class OutcomesModel {
  private final LedgerSession session;
  private final Asker asker;
  private final Sight sight;
  private final Dialogs dialogs;
  private final Writing writing;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable WhichInspection> which =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.OUTCOMES);

  OutcomesModel(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    asker = new Asker(background);
    this.dialogs = dialogs;
    writing = new Writing(session, dialogs, texts);
    this.texts = texts;
    sight = new Sight(session, this::load);
  }

  /** What is listed. */
  enum Part {
    /** 成效 */
    OUTCOMES,
    /** those short of their target */
    SHORT,
    /** of which the words of the ledger speak and which nobody has entered */
    PROPOSED,
    /** 记录 */
    RECORDS,
    /** records for which somebody waits */
    OPEN;

    /** Whether outcomes are listed, not records. */
    boolean ofOutcomes() {
      return this != RECORDS && this != OPEN;
    }
  }

  /**
   * All that the screen shows, of one moment.
   *
   * @param proposed of which the words speak and which nobody has entered
   * @param rows of the inspection
   */
  record Shown(
      InspectionId inspection,
      List<OutcomeLine> outcomes,
      List<OutcomeLine> proposed,
      List<WorkRecord> records,
      List<LedgerRow> rows,
      LocalDate today) {
    /** The outcomes of a part. */
    List<OutcomeLine> outcomes(Part part) {
      return switch (part) {
        case PROPOSED -> proposed;
        case SHORT -> outcomes.stream().filter(line -> isShort(line.outcome(), today)).toList();
        default -> outcomes;
      };
    }

    /** The records of a part. */
    List<WorkRecord> records(Part part) {
      return part == Part.RECORDS
          ? records
          : records.stream().filter(one -> one.state() == WorkRecord.State.OPEN).toList();
    }

    /** The sums of all outcomes. */
    List<OutcomeSum> outcomeSums() {
      return OutcomeSum.of(outcomes.stream().map(OutcomeLine::outcome).toList(), today);
    }

    /** The sums of all records. */
    List<RecordSum> recordSums() {
      return RecordSum.of(records);
    }

    /** The row of an outcome; of one of a whole issue its first. */
    Optional<LedgerRow> row(OutcomeLine line) {
      return line.row(rows);
    }
  }

  private static boolean isShort(Outcome outcome, LocalDate today) {
    return outcome
        .standing(today)
        .filter(standing -> standing != Outcome.Standing.REACHED)
        .isPresent();
  }

  /** What is shown; null before it is read and where there is not one inspection. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Which inspection it is about; null before the first load. */
  ReadOnlyObjectProperty<@Nullable WhichInspection> whichProperty() {
    return which.getReadOnlyProperty();
  }

  /** Which part is listed. */
  ObjectProperty<Part> partProperty() {
    return part;
  }

  /** Loads while the screen is in sight, else when it comes to sight. */
  void inSight(boolean visible) {
    sight.in(visible);
  }

  private void load(@Nullable Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      return;
    }
    WhichInspection now =
        WhichInspection.of(contents.inspections(), session.inspectionProperty().get());
    if (!now.equals(which.get())) {
      shown.set(null);
      which.set(now);
    }
    if (now instanceof WhichInspection.One(InspectionId id)) {
      asker.read(
          texts.of("ui.outcomes.loading"),
          progress -> shown(ledger.desks(), id, contents),
          read -> {
            if (new WhichInspection.One(read.inspection()).equals(which.get())) {
              shown.set(read);
            }
          },
          dialogs::failed);
    }
  }

  private static Shown shown(Desks desks, InspectionId id, Contents contents) {
    List<LedgerRow> rows =
        contents.rows().stream().filter(row -> row.issue().inspection().equals(id)).toList();
    List<OutcomeLine> outcomes = desks.outcomes(id);
    return new Shown(
        id,
        outcomes,
        OutcomeProposals.of(rows, outcomes, desks.issuedRules(id), desks.notices(id)),
        desks.records(id),
        rows,
        contents.today());
  }

  /** Enters proposals as they stand, all or none. */
  void accept(List<OutcomeLine> proposed) {
    List<Change> changes =
        proposed.stream()
            .<Change>map(
                line ->
                    new Change.OutcomeKept(line.issue(), line.measure(), null, line.outcome(), ""))
            .toList();
    session.applyTogether(
        changes,
        () -> dialogs.changed(texts.of("ui.outcomes.accepted", changes.size())),
        dialogs::failed);
  }

  /** The kinds that are proposed for outcomes: the usual ones and those of the ledger. */
  List<UsualKinds> outcomeKinds() {
    Map<String, String> used = new LinkedHashMap<>();
    Shown now = shown.get();
    if (now != null) {
      now.outcomes().forEach(line -> used.put(line.outcome().kind(), line.outcome().unit()));
    }
    return UsualKinds.with(UsualKinds.outcomes(texts), used);
  }

  /** The kinds that are proposed for records. */
  List<UsualKinds> recordKinds() {
    Map<String, String> used = new LinkedHashMap<>();
    Shown now = shown.get();
    if (now != null) {
      now.records().forEach(one -> used.put(one.kind(), one.unit()));
    }
    return UsualKinds.with(UsualKinds.records(texts), used);
  }

  /** The row of a number as people write it: 2.1, or 2 for the issue as a whole. */
  Optional<LedgerRow> row(String number) {
    Shown now = shown.get();
    return now == null
        ? Optional.empty()
        : now.rows().stream()
            .filter(
                row ->
                    LedgerQuery.number(row).equals(number)
                        || Integer.toString(row.issue().number()).equals(number))
            .findFirst();
  }

  /** The numbers of issues, as people write them. */
  String numbers(List<IssueId> issues) {
    Shown now = shown.get();
    if (now == null) {
      return "";
    }
    return String.join("、", RecordItems.numbers(issues, now.rows()));
  }

  /** Who answers for an outcome. */
  String answering(OutcomeLine line) {
    Shown now = shown.get();
    return now == null
        ? ""
        : now.row(line)
            .filter(row -> row.measure() != null)
            .map(row -> RowText.joined(RowText.answering(row)))
            .orElse("");
  }

  /** Writes a change, see {@link Writing#write}. */
  void write(Change change, String told, Runnable done, Consumer<String> problem) {
    writing.write(change, told, done, problem);
  }

  /** Takes an outcome or a record away, with a reason that is asked for. */
  void remove(String what, Function<String, Change> change, Runnable done) {
    dialogs
        .ask(texts.of("ui.outcomes.remove", what), texts.of("ui.outcomes.reason"), "", true)
        .ifPresent(
            reason ->
                write(
                    change.apply(reason),
                    texts.of("ui.outcomes.removed", what),
                    done,
                    dialogs::refusal));
  }

  /** All sums in one paragraph, for a report. */
  String paragraph() {
    Shown now = shown.get();
    return now == null
        ? ""
        : new OutcomeWording(texts).paragraph(now.outcomeSums(), now.recordSums());
  }
}
