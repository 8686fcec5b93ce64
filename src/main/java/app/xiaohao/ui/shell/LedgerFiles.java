package app.xiaohao.ui.shell;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Background.Lane;
import app.xiaohao.ui.kit.work.Background.Outcome;
import app.xiaohao.ui.kit.work.Background.Running;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.shell.registry.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which ledger file is open: opens, makes and closes them in the background. For the FX thread. */
final class LedgerFiles {
  /** How the names of ledger files end. */
  static final String ENDING = ".xh";

  /** The first ledger among files, by its name; empty where there is none. */
  static Optional<Path> amongst(List<Path> files) {
    return files.stream().filter(file -> isLedger(file.toString())).findFirst();
  }

  /** Whether a file is a ledger by its name. */
  static boolean isLedger(String file) {
    return file.endsWith(ENDING);
  }

  private static final Logger LOG = LoggerFactory.getLogger(LedgerFiles.class);

  private final Services services;
  private final Background background;
  private final List<Running> closing = new ArrayList<>();
  private final LedgerSession session;
  private final Preferences preferences;
  private final Texts texts;

  /** What is being opened; a second press on the same changes nothing. */
  private Path underWay;

  private boolean ended;

  private final Runnable leaving;
  private final Consumer<StoreNotice> noticed;
  private final PasswordDoor passwords;

  /**
   * @param leaving called before another ledger takes the place of the open one, so that what is
   *     typed still goes into that
   * @param noticed hears on the FX thread what comes up about the open ledger's file
   * @param passwords asks for that of a ledger that is to be opened
   */
  LedgerFiles(
      Services services,
      Background background,
      LedgerSession session,
      Preferences preferences,
      Runnable leaving,
      Consumer<StoreNotice> noticed,
      PasswordDoor passwords) {
    this.passwords = passwords;
    this.leaving = leaving;
    this.noticed = noticed;
    this.services = services;
    this.background = background;
    this.session = session;
    this.preferences = preferences;
    texts = services.texts();
  }

  /** Whether a ledger is open here or is about to be. */
  boolean holds(Path file) {
    return file.equals(underWay) || isOpen(file);
  }

  private boolean isOpen(Path file) {
    Contents shown = session.contentsProperty().get();
    return shown != null && session.ledger() != null && shown.info().file().equals(file);
  }

  /** Opens a ledger in place of the one before. */
  void open(Path file, Runnable opened, Consumer<? super Throwable> failed) {
    replace(
        file,
        () -> new Ledger(services.stores().open(file), services.clock()),
        remembered(file, opened),
        failed);
  }

  /** The ledger that is open is that of the next start. */
  private Runnable remembered(Path file, Runnable opened) {
    return () -> {
      preferences.change(settings -> settings.withLastLedger(file));
      opened.run();
    };
  }

  /** Opens a copy for reading in place of the ledger, which stays that of the next start. */
  void look(Path copy, Runnable opened, Consumer<? super Throwable> failed) {
    replace(
        copy,
        () -> new Ledger(services.stores().openToRead(copy), services.clock()),
        opened,
        failed);
  }

  /** Makes an empty ledger and opens it; the usual ending is added where the name has none. */
  void create(Path file, Runnable opened, Consumer<? super Throwable> failed) {
    Path target = withEnding(file);
    replace(
        target,
        () -> new Ledger(services.stores().create(target), services.clock()),
        remembered(target, opened),
        failed);
  }

  /** A file with the usual ending, added where its name has none. */
  static Path withEnding(Path file) {
    return file.getFileName().toString().endsWith(ENDING)
        ? file
        : file.resolveSibling(file.getFileName() + ENDING);
  }

  /** Where this person's copy of the sample is, or will be. */
  Path sample() {
    return services.sample();
  }

  /** Opens this person's copy of the sample, made first where there is none. */
  void openSample(Runnable opened, Consumer<? super Throwable> failed) {
    replace(
        services.sample(), this::openOrMakeSample, remembered(services.sample(), opened), failed);
  }

  private Ledger openOrMakeSample() throws IOException {
    Path sample = services.sample();
    new SampleFile(services.stores(), sample, services.clock()).makeIfMissing();
    return new Ledger(services.stores().open(sample), services.clock());
  }

  private void replace(
      Path file, Opening opening, Runnable opened, Consumer<? super Throwable> failed) {
    if (isOpen(file)) {
      opened.run();
      return;
    }
    if (file.equals(underWay)) {
      return;
    }
    underWay = file;
    // a file that is still being closed cannot be opened
    background.runAfter(
        closing,
        Lane.WORK,
        texts.of("ui.shell.opening", file.getFileName()),
        progress -> opening.open(),
        Outcome.of(
            ledger -> {
              underWay = null;
              if (ended) {
                closeUnused(ledger);
                return;
              }
              leaving.run();
              Ledger before = session.ledger();
              session.use(ledger);
              opened.run();
              listen(ledger);
              close(before);
            },
            problem -> {
              underWay = null;
              if (ended || !passwords.opened(problem)) {
                failed.accept(problem);
              } else {
                replace(file, opening, opened, failed);
              }
            }));
  }

  private void listen(Ledger ledger) {
    ledger
        .file()
        .fileNotices(
            notice ->
                Platform.runLater(
                    () -> {
                      if (session.ledger() == ledger) {
                        noticed.accept(notice);
                      }
                    }));
  }

  /** The ledger as it is open again, and what came of giving it another password. */
  private record Changed(Ledger ledger, List<Path> left, Optional<LedgerException> problem) {}

  /**
   * Gives the open ledger another password; it is closed meanwhile, so nothing may be done with it.
   *
   * @param before the password it has; empty for none
   * @param wanted empty for none
   * @param done hears which folders of copies were not reached
   * @param failed the password is as it was
   */
  void changePassword(
      char[] before, char[] wanted, Consumer<List<Path>> done, Consumer<? super Throwable> failed) {
    Ledger open = session.ledger();
    Path file = session.contentsProperty().get().info().file();
    background.runAfter(
        List.copyOf(background.running()),
        Lane.WRITE,
        texts.of("ui.shell.password.changing"),
        progress -> {
          services.stores().passwords().say(file, before); // a wrong one closes nothing
          open.close();
          Optional<LedgerException> problem = Optional.empty();
          List<Path> left = List.of();
          try {
            left = services.stores().passwords().change(file, wanted);
          } catch (LedgerException refused) {
            problem = Optional.of(refused);
          }
          return new Changed(
              new Ledger(services.stores().open(file), services.clock()), left, problem);
        },
        Outcome.of(
            changed -> {
              session.use(changed.ledger);
              listen(changed.ledger);
              changed.problem.ifPresentOrElse(failed, () -> done.accept(changed.left));
            },
            failed));
  }

  /**
   * Closes the open ledger after all work on it has ended; one that is still being opened is closed
   * as soon as it is.
   */
  void close() {
    ended = true;
    close(session.ledger());
  }

  private void closeUnused(Ledger ledger) {
    background.write(
        texts.of("ui.shell.closing"),
        progress -> {
          ledger.close();
          return ledger;
        },
        closed -> {},
        problem -> LOG.error("cannot close the ledger", problem));
  }

  private void close(Ledger ledger) {
    if (ledger != null) {
      closing.retainAll(background.running());
      closing.add(
          background.runAfter(
              List.copyOf(background.running()),
              Lane.WRITE,
              texts.of("ui.shell.closing"),
              progress -> {
                ledger.close();
                return ledger;
              },
              Outcome.of(closed -> {}, problem -> LOG.error("cannot close the ledger", problem))));
    }
  }

  private interface Opening {
    Ledger open() throws Exception;
  }
}
