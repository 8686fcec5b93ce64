package app.xiaohao.ui.periods;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotComparison;
import app.xiaohao.ledger.period.SnapshotForm;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.inspection.SentPacket;
import app.xiaohao.ui.kit.form.WhichInspection;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The reporting periods of one inspection, one of them looked at. For the FX thread. */
final class PeriodsModel {
  private final LedgerSession session;
  private final Asker asker;
  private final Sight sight;
  private final Consumer<? super Throwable> failed;
  private final String loading;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<WhichInspection> which = new ReadOnlyObjectWrapper<>();
  private PeriodId chosen;
  private PeriodId earlier;
  private PeriodId later;

  /**
   * @param loading what the background shows while it reads
   */
  PeriodsModel(
      LedgerSession session,
      Background background,
      Consumer<? super Throwable> failed,
      String loading) {
    this.session = session;
    asker = new Asker(background);
    this.failed = failed;
    this.loading = loading;
    sight = new Sight(session, this::load);
  }

  /**
   * All that the screen shows, of one moment.
   *
   * @param proposal what could be opened next
   * @param period that is looked at; null where there is none
   * @param reporting of that period; null where there is none
   * @param sent packets of that period that went out, oldest first
   * @param frozen its snapshot; null while it is open
   * @param comparison of two snapshots, or of one with now; null where no period is closed
   * @param later the period of the later snapshot; null for now
   * @param earlier the period of the earlier one; null where no period is closed
   */
  record Shown(
      Books books,
      LocalDate today,
      PeriodRules.Proposal proposal,
      Period period,
      Reporting reporting,
      List<SentPacket> sent,
      Frozen frozen,
      SnapshotComparison comparison,
      Period earlier,
      Period later) {
    /** The periods that are closed, newest first. */
    List<Period> closed() {
      return books.periods().reversed().stream().filter(one -> !one.open()).toList();
    }
  }

  /** What is shown, of the one inspection; null before it is read and where there is not one. */
  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Which inspection it is about; null before the first load. */
  ReadOnlyObjectProperty<WhichInspection> whichProperty() {
    return which.getReadOnlyProperty();
  }

  /** Loads while the screen is in sight, else when it comes to sight. */
  void inSight(boolean visible) {
    sight.in(visible);
  }

  /** Looks at a period. */
  void choose(Period period) {
    if (!period.id().equals(chosen)) {
      chosen = period.id();
      sight.again();
    }
  }

  /**
   * Compares two snapshots.
   *
   * @param laterOne null for the ledger as it is now
   */
  void compare(Period earlierOne, Period laterOne) {
    earlier = earlierOne.id();
    later = laterOne == null ? null : laterOne.id();
    sight.again();
  }

  private void load(Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      return;
    }
    WhichInspection now =
        WhichInspection.of(contents.inspections(), session.inspectionProperty().get());
    if (!now.equals(which.get())) {
      chosen = null;
      earlier = null;
      later = null;
      shown.set(null);
      which.set(now);
    }
    if (now instanceof WhichInspection.One(InspectionId id)) {
      Wanted asked = new Wanted(id, chosen, earlier, later);
      asker.read(loading, progress -> read(ledger, asked), this::show, failed);
    }
  }

  private void show(Shown loaded) {
    if (new WhichInspection.One(loaded.books().inspection().id()).equals(which.get())) {
      shown.set(loaded); // else another was chosen meanwhile
    }
  }

  private record Wanted(
      InspectionId inspection, PeriodId period, PeriodId earlier, PeriodId later) {}

  private static Shown read(Ledger ledger, Wanted asked) {
    Books books = ledger.desks().books(asked.inspection());
    LocalDate today = ledger.today();
    List<Period> periods = books.periods();
    PeriodRules.Proposal proposal =
        PeriodRules.next(periods, books.desk().rules(asked.inspection()).reporting(), today);
    Period period =
        books.period(asked.period()).or(() -> PeriodRules.current(periods, today)).orElse(null);
    Frozen frozen = period == null ? null : ledger.desks().snapshot(period.id()).orElse(null);
    Reporting reporting =
        period == null
            ? null
            : Reporting.of(
                books,
                period,
                frozen == null ? books.rows() : SnapshotForm.read(frozen.body()).lines());
    List<Period> closed = periods.reversed().stream().filter(one -> !one.open()).toList();
    Period before =
        books.period(asked.earlier()).orElse(closed.isEmpty() ? null : closed.getFirst());
    Period after = books.period(asked.later()).orElse(null);
    SnapshotComparison comparison =
        before == null
            ? null
            : SnapshotComparison.of(
                snapshot(ledger, books, before, today), snapshot(ledger, books, after, today));
    List<SentPacket> sent = period == null ? List.of() : ledger.desks().packets(period.id());
    return new Shown(
        books, today, proposal, period, reporting, sent, frozen, comparison, before, after);
  }

  /** The snapshot of a period; of the ledger as it is now where that is null. */
  private static Snapshot snapshot(Ledger ledger, Books books, Period period, LocalDate today) {
    return period == null
        ? Snapshot.of("", books.rows(), books.lights(), today)
        : SnapshotForm.read(ledger.desks().snapshot(period.id()).orElseThrow().body());
  }

  /** Opens the next period. */
  void open(String name, LocalDate from, LocalDate to, Consumer<String> done) {
    Shown now = shown.get();
    session.apply(
        new Change.PeriodOpened(
            now.books().inspection().id(), now.proposal().number(), name.strip(), from, to),
        () -> {
          chosen = null;
          done.accept(name.strip());
        },
        failed);
  }

  /** Closes the period that is looked at: its table is frozen. */
  void close(Consumer<String> done) {
    Shown now = shown.get();
    Period period = now.period();
    session.apply(
        new Change.PeriodClosed(now.books().inspection().id(), period.id(), now.today()),
        () -> done.accept(period.name()),
        failed);
  }
}
