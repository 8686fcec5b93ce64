package app.xiaohao.ui.reconcile;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.ledger.reconcile.Reason;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.reconcile.ReconciliationSince;
import app.xiaohao.ledger.reconcile.Supplement;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.form.WhichInspection;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The reconciliation that is looked at, now or as it was signed. For the FX thread. */
final class ReconcileModel {
  private final LedgerSession session;
  private final Asker asker;
  private final Sight sight;
  private final Consumer<? super Throwable> failed;
  private final Consumer<String> told;
  private final Texts texts;
  private final AccountWords words;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<WhichInspection> which = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<DifferenceKind> kind = new SimpleObjectProperty<>();
  private Choice choice = Choice.CURRENT;
  private Long frozen;

  ReconcileModel(
      LedgerSession session,
      Background background,
      Consumer<? super Throwable> failed,
      Consumer<String> told,
      Texts texts) {
    this.told = told;
    this.session = session;
    asker = new Asker(background);
    this.failed = failed;
    this.texts = texts;
    this.words = new AccountWords(texts);
    sight = new Sight(session, this::load);
  }

  /**
   * Which period is looked at.
   *
   * @param period null for none; of no meaning where the current one is meant
   */
  record Choice(boolean current, PeriodId period) {
    /** The period under way. */
    static final Choice CURRENT = new Choice(true, null);
  }

  /**
   * All that the screen shows, of one moment.
   *
   * @param period null for none
   * @param signed what was signed of the inspection, newest first
   * @param frozen the one that is looked at; null for the books as they are now
   * @param since what has changed since that; null where none is looked at
   * @param made what is shown: of now, or as it was frozen
   */
  record Shown(
      Books books,
      LocalDate today,
      Period period,
      List<Frozen> signed,
      Frozen frozen,
      ReconciliationSince since,
      Reconciliation made) {}

  /** What is shown, of the one inspection; null before it is read and where there is not one. */
  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Which inspection it is about; null before the first load. */
  ReadOnlyObjectProperty<WhichInspection> whichProperty() {
    return which.getReadOnlyProperty();
  }

  /** The kind of difference that is listed; null for all. */
  ObjectProperty<DifferenceKind> kindProperty() {
    return kind;
  }

  /** The differences that are listed. */
  List<Difference> listed() {
    Shown now = shown.get();
    return now == null
        ? List.of()
        : now.made().differences().stream()
            .filter(one -> kind.get() == null || one.kind() == kind.get())
            .toList();
  }

  /** Loads while the screen is in sight, else when it comes to sight. */
  void inSight(boolean visible) {
    sight.in(visible);
  }

  /** Looks at another period; null for none. */
  void choose(PeriodId period) {
    choice = new Choice(false, period);
    frozen = null;
    sight.again();
  }

  /** Looks at what was signed; null goes back to now. */
  void look(Frozen signed) {
    frozen = signed == null ? null : signed.id();
    sight.again();
  }

  /** Whether something can be done about a difference here; not in what was signed. */
  boolean settles(Difference one) {
    Shown now = shown.get();
    return now != null
        && now.frozen() == null
        && (one.kind() == DifferenceKind.MISSING || one.reason() == Reason.STRUCK);
  }

  /** Takes what is missing into the ledger, or brings back what was struck. */
  void settle(Difference one) {
    Shown now = shown.get();
    if (one.kind() == DifferenceKind.MISSING) {
      Supplement.of(now.books(), one, texts.of("account.reconcile.source", now.made().document()))
          .ifPresent(
              change ->
                  session.apply(
                      change,
                      () -> told.accept(texts.of("account.reconcile.supplemented", one.title())),
                      failed));
      return;
    }
    now.books().byHand().removed().stream()
        .filter(removed -> removed.row().measure().id().equals(one.measure()))
        .findFirst()
        .ifPresent(
            removed ->
                session.apply(
                    removed.withIssue()
                        ? new Change.IssueRestored(removed.row().issue().id(), "")
                        : new Change.Restored(one.measure(), ""),
                    () -> told.accept(texts.of("account.reconcile.restored", one.number())),
                    failed));
  }

  private void load(Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      return;
    }
    WhichInspection now =
        WhichInspection.of(contents.inspections(), session.inspectionProperty().get());
    if (!now.equals(which.get())) {
      choice = Choice.CURRENT;
      frozen = null;
      kind.set(null);
      shown.set(null);
      which.set(now);
    }
    if (now instanceof WhichInspection.One(InspectionId id)) {
      Choice asked = choice;
      Long looked = frozen;
      asker.read(
          texts.of("account.reconcile.loading"),
          progress -> read(ledger, id, asked, looked),
          this::show,
          failed);
    }
  }

  private static Shown read(Ledger ledger, InspectionId id, Choice choice, Long looked) {
    Books books = ledger.desks().books(id);
    LocalDate today = ledger.today();
    List<Frozen> signed = ledger.desks().reconciliations(id);
    Frozen frozen =
        signed.stream().filter(one -> Objects.equals(one.id(), looked)).findFirst().orElse(null);
    PeriodId asked = frozen == null ? choice.period() : frozen.period();
    Period period =
        frozen == null && choice.current()
            ? PeriodRules.current(books.periods(), today).orElse(null)
            : books.period(asked).orElse(null);
    Reconciliation now = Reconciler.of(books, period, today);
    if (frozen == null) {
      return new Shown(books, today, period, signed, null, null, now);
    }
    Reconciliation made = ReconciliationForm.read(frozen.body());
    return new Shown(books, today, period, signed, frozen, ReconciliationSince.of(made, now), made);
  }

  private void show(Shown loaded) {
    if (!new WhichInspection.One(loaded.books().inspection().id()).equals(which.get())) {
      return; // another was chosen meanwhile
    }
    DifferenceKind wanted = kind.get();
    if (wanted != null && !loaded.made().byKind().containsKey(wanted)) {
      kind.set(null);
    }
    shown.set(loaded);
  }

  /**
   * Signs what is shown, of now; the store refuses it if the ledger no longer says so.
   *
   * @param reason why, though there are differences; empty where there are none
   */
  void sign(String reason, Consumer<String> done) {
    Shown now = shown.get();
    String title = words.title(now.made());
    session.apply(
        new Change.ReconciliationSigned(
            now.books().inspection().id(),
            now.period() == null ? null : now.period().id(),
            title,
            now.today(),
            ReconciliationForm.write(now.made()),
            reason),
        () -> done.accept(title),
        failed);
  }
}
