package app.xiaohao.ui.backups;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.RestoreMoment;
import app.xiaohao.ledger.file.RestorePoints;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.text.HealthWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Opener;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.words.ProofWords;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The copies of the open ledger and what is done with them. Read when somebody looks and after what
 * is done here, not after every change of the ledger: each copy is read to its last byte. For the
 * FX thread.
 */
final class BackupsModel {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final LedgerStores stores;
  private final LedgerSession session;
  private final Preferences preferences;
  private final Background background;
  private final Asker asker;
  private final Dialogs dialogs;
  private final Opener opener;
  private final CopiesDoor door;
  private final Clock clock;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private boolean inSight;

  BackupsModel(
      LedgerStores stores,
      LedgerSession session,
      Preferences preferences,
      Background background,
      Dialogs dialogs,
      Opener opener,
      CopiesDoor door,
      Clock clock,
      Texts texts) {
    this.stores = stores;
    this.session = session;
    this.preferences = preferences;
    this.background = background;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.opener = opener;
    this.door = door;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * What there is of one ledger.
   *
   * @param ledger whose copies they are
   * @param points the copies and the end of the journal
   * @param last the number of the last change in the ledger itself; 0 where it has none or a copy
   *     is open in its place
   * @param plan how many are kept and where; without its second place where that is the first
   * @param secondThere whether the second place can be reached; false where there is none
   */
  record Loaded(
      Path ledger, RestorePoints points, long last, BackupPlan plan, boolean secondThere) {
    /** Changes that the newest proved copy does not hold; the journal does. */
    long beyondCopies() {
      return Math.max(0, Math.max(last, points.journalNumber()) - newestProved());
    }

    private long newestProved() {
      return points.copies().stream()
          .filter(copy -> copy.state() == BackupCopy.State.PROVED)
          .mapToLong(BackupCopy::number)
          .max()
          .orElse(0);
    }

    /** The copies beside the ledger, or in the second place. */
    long count(boolean second) {
      return points.copies().stream().filter(copy -> second == second(copy)).count();
    }

    /** The newest copy of a place. */
    Optional<BackupCopy> newest(boolean second) {
      return points.copies().stream().filter(copy -> second == second(copy)).findFirst();
    }

    /** Whether a copy lies in the second place. */
    boolean second(BackupCopy copy) {
      return !copy.file().startsWith(points.folder());
    }
  }

  /**
   * What the proof of a copy found.
   *
   * @param words in one sentence, the copy named
   */
  record Finding(boolean whole, String words) {}

  /** What there is; null before it is read and where no ledger is open. */
  ReadOnlyObjectProperty<Loaded> loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** What the last proof of a copy found; null before one. */
  ReadOnlyObjectProperty<Finding> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /** Whether a copy is being taken or proved. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether a copy is open in place of the ledger: then none can be taken. */
  boolean looking() {
    return door.looking();
  }

  /** Whether somebody looks. */
  void inSight(boolean now) {
    inSight = now;
    if (now) {
      finding.set(null);
      reload();
    }
  }

  /** Reads what there is anew, if somebody looks. */
  void reload() {
    Path ledger = door.ledger();
    if (!inSight || ledger == null) {
      asker.forget();
      loaded.set(null);
      return;
    }
    Ledger open = session.ledger();
    boolean looking = door.looking();
    BackupPlan plan = without(ledger.getParent(), preferences.get().backups());
    asker.read(
        texts.of("ui.backups.loading"),
        progress ->
            new Loaded(
                ledger,
                stores.restorePoints(ledger),
                looking ? 0 : open.log().seal().map(SealMark::number).orElse(0L),
                plan,
                plan.second().filter(Files::isDirectory).isPresent()),
        loaded::set,
        dialogs::failed);
  }

  private static BackupPlan without(Path own, BackupPlan plan) {
    return new BackupPlan(
        plan.days(),
        plan.weeks(),
        plan.months(),
        plan.second().filter(place -> !place.equals(own)));
  }

  /** Takes a copy now. */
  void take() {
    Ledger ledger = session.ledger();
    if (ledger == null || busy.get()) {
      return;
    }
    busy.set(true);
    background.runAfter(
        List.of(),
        Background.Lane.WORK,
        texts.of("ui.backups.taking"),
        progress -> ledger.file().copyNow(),
        Background.Outcome.of(
            taken -> {
              busy.set(false);
              taken.ifPresentOrElse(
                  copy ->
                      dialogs.notice(
                          texts.of("ui.backups.taken", copy.file().getFileName(), copy.number())),
                  () -> dialogs.refusal(texts.of("ui.backups.not-taken")));
              reload();
            },
            this::failed));
  }

  /** Opens a copy to look into it. */
  void look(BackupCopy copy) {
    door.look(copy.file());
  }

  /** Proves one copy entry by entry. */
  void prove(BackupCopy copy) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    finding.set(null);
    background.work(
        texts.of("ui.backups.proving"),
        progress -> {
          try (Ledger opened = new Ledger(stores.openToRead(copy.file()), clock)) {
            return opened.log().prove(progress.watch());
          }
        },
        proof -> {
          busy.set(false);
          finding.set(found(copy, proof));
        },
        this::failed,
        () -> busy.set(false));
  }

  /** Looks at the ledger and at all that lies beside it. */
  void check() {
    Ledger ledger = session.ledger();
    if (ledger == null || busy.get()) {
      return;
    }
    busy.set(true);
    finding.set(null);
    background.work(
        texts.of("ui.backups.checking"),
        progress -> ledger.file().check(progress.watch()),
        health -> {
          busy.set(false);
          finding.set(new Finding(health.whole(), words(health)));
        },
        this::failed,
        () -> busy.set(false));
  }

  /** The verdict, then a line for each part, with what to do where there is something. */
  private String words(LedgerHealth health) {
    HealthWords words = new HealthWords(texts);
    StringBuilder lines = new StringBuilder(words.verdict(health));
    for (LedgerHealth.Finding one : health.findings()) {
      lines.append(
          texts.of(
              "ui.backups.check.line",
              words.part(one.kind().part()),
              words.sentence(one),
              words.advice(one)));
    }
    return lines.toString();
  }

  private Finding found(BackupCopy copy, Proof proof) {
    return new Finding(
        proof.whole(),
        texts.of(
            "ui.backups.found",
            copy.file().getFileName(),
            new ProofWords(texts, clock.getZone()).verdict(proof)));
  }

  private void failed(Throwable problem) {
    busy.set(false);
    dialogs.failed(problem);
  }

  /** Makes the ledger anew as it is in a copy. */
  void restore(BackupCopy copy) {
    door.restore(loaded.get().ledger(), RestoreWish.exactly(copy.file()));
  }

  /** Asks for a moment and makes the ledger anew as it was then. */
  void restoreAtMoment() {
    Path ledger = loaded.get().ledger();
    String given = MINUTE.format(OffsetDateTime.now(clock));
    while (true) {
      Optional<String> words =
          dialogs.ask(
              texts.of("ui.backups.moment"), texts.of("ui.backups.moment.label"), given, true);
      if (words.isEmpty()) {
        return;
      }
      Optional<OffsetDateTime> moment = RestoreMoment.of(words.get(), clock.getZone());
      if (moment.isPresent()) {
        door.restore(ledger, RestoreWish.at(moment.get()));
        return;
      }
      dialogs.refusal(texts.of("ui.backups.moment.unknown", words.get()));
      given = words.get();
    }
  }

  /** Opens the folder of copies with the desktop's own program. */
  void openFolder(Path folder) {
    background.work(
        texts.of("ui.backups.folder"),
        progress -> {
          Files.createDirectories(folder);
          opener.open(folder);
          return folder;
        },
        started -> {},
        dialogs::failed);
  }
}
