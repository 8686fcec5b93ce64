package app.xiaohao.ui.periods;

import app.xiaohao.export.PacketFile;
import app.xiaohao.export.sheet.PacketFiles;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.packet.CellAnswer;
import app.xiaohao.ledger.packet.Funnel;
import app.xiaohao.ledger.packet.Packet;
import app.xiaohao.ledger.packet.PacketAnswer;
import app.xiaohao.ledger.packet.PacketCollector;
import app.xiaohao.ledger.packet.PacketMail;
import app.xiaohao.ledger.packet.PacketReceipt;
import app.xiaohao.ledger.packet.PacketRegister;
import app.xiaohao.ledger.packet.Packets;
import app.xiaohao.ledger.packet.RowAnswer;
import app.xiaohao.ledger.packet.Verdict;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The packets of the period that is looked at: sent, come back, taken. For the FX thread. */
final class PacketsModel {
  private final LedgerSession session;
  private final Background background;
  private final Consumer<? super Throwable> failed;
  private final Texts texts;
  private final Supplier<IntakeLimits> limits;
  private final Asker asker;
  private final ReadOnlyObjectWrapper<Funnel> funnel = new ReadOnlyObjectWrapper<>();
  private final Map<CellAnswer, Boolean> choices = new IdentityHashMap<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Path> waiting = new ArrayList<>();
  private PacketMail mail = new PacketMail(List.of());
  private PeriodsModel.Shown shown;

  /**
   * @param limits what is read of a file at most
   */
  PacketsModel(
      LedgerSession session,
      Background background,
      Consumer<? super Throwable> failed,
      Texts texts,
      Supplier<IntakeLimits> limits) {
    this.limits = limits;
    this.session = session;
    this.background = background;
    this.failed = failed;
    this.texts = texts;
    asker = new Asker(background);
  }

  /** Where all stand; null before a period is shown. */
  ReadOnlyObjectProperty<Funnel> funnelProperty() {
    return funnel.getReadOnlyProperty();
  }

  /** Follows what the screen shows; files that came back are held against it again. */
  void follow(PeriodsModel.Shown now) {
    boolean other =
        now == null
            || shown == null
            || now.period() == null
            || !now.period().equals(shown.period());
    if (other) {
      files.clear();
      mail = new PacketMail(List.of());
      choices.clear();
    }
    shown = now;
    boolean period = now != null && now.period() != null;
    if (period && !(files.isEmpty() && waiting.isEmpty())) {
      List<Path> places = List.copyOf(waiting);
      waiting.clear();
      look(places);
    } else {
      asker.forget();
    }
    fill();
  }

  private void fill() {
    funnel.set(
        shown == null || shown.reporting() == null
            ? null
            : Funnel.of(shown.reporting(), shown.sent(), mail));
  }

  /** Writes the packets of the period into a folder, and records that they went out. */
  void send(Path into, Consumer<List<PacketFile>> done) {
    Ledger ledger = session.ledger();
    PeriodsModel.Shown now = shown;
    Optional<String> by = session.signature();
    if (by.isEmpty()) {
      return;
    }
    background.work(
        texts.of("packet.screen.sending"),
        progress ->
            new PacketFiles(texts)
                .write(
                    into,
                    Packets.of(now.books(), now.period(), Packet.By.LEAD).packets(),
                    ledger.file().identity(),
                    now.books().desk(),
                    false,
                    by.get(),
                    now.today(),
                    progress.watch()),
        written -> {
          done.accept(written);
          if (!written.isEmpty()) {
            session.applyTogether(
                PacketRegister.sent(written.stream().map(PacketFile::key).toList()),
                () -> {},
                failed);
          }
        },
        failed);
  }

  /**
   * Looks at files and folders, beside those that were looked at before; as soon as a period is
   * shown.
   */
  void look(List<Path> places) {
    if (shown == null || shown.period() == null) {
      waiting.addAll(places);
      return;
    }
    Ledger ledger = session.ledger();
    IntakeLimits read = limits.get();
    String period = Integer.toString(shown.period().number());
    String by = session.operatorProperty().get().isBlank() ? "—" : session.operatorProperty().get();
    List<Path> before = List.copyOf(files);
    asker.read(
        texts.of("packet.screen.reading"),
        progress -> {
          List<Path> all = new ArrayList<>(before);
          PacketCollector.files(places).stream()
              .filter(file -> !all.contains(file))
              .forEach(all::add);
          PacketMail found =
              new PacketCollector(ledger, new Documents(read), period)
                  .look(all, by, progress.watch());
          return new Looked(all, found);
        },
        this::show,
        failed);
  }

  private record Looked(List<Path> files, PacketMail mail) {}

  private void show(Looked looked) {
    files.clear();
    files.addAll(looked.files);
    mail = looked.mail;
    choices.clear();
    mail.answers().stream()
        .flatMap(answer -> answer.rows().stream())
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.verdict() == Verdict.TAKE)
        .forEach(cell -> choices.put(cell, true));
    fill();
  }

  /** Whether a cell is taken; empty where a conflict is not decided. */
  Optional<Boolean> choice(CellAnswer cell) {
    return Optional.ofNullable(choices.get(cell));
  }

  /** Says whether a cell is taken. */
  void choose(CellAnswer cell, boolean taken) {
    if (cell.verdict().open()) {
      choices.put(cell, taken);
    }
  }

  /** How many cells of a packet are taken. */
  int chosen(PacketAnswer answer) {
    return (int)
        answer.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> choice(cell).orElse(false))
            .count();
  }

  /** Takes what is chosen of a packet. */
  void take(PacketAnswer answer, Consumer<PacketReceipt> done) {
    Ledger ledger = session.ledger();
    Optional<String> by = session.signature();
    if (by.isEmpty() || chosen(answer) == 0) {
      return;
    }
    if (!session.shows(ledger)) {
      failed.accept(LedgerException.refusing(LedgerException.Kind.STALE));
      return;
    }
    IntakeLimits read = limits.get();
    String period = Integer.toString(shown.period().number());
    Map<CellAnswer, Boolean> taken = new IdentityHashMap<>(choices);
    PacketCollector.Choice choice =
        (PacketAnswer of, RowAnswer row, CellAnswer cell) -> taken.getOrDefault(cell, false);
    background.write(
        texts.of("packet.screen.taking"),
        progress -> {
          PacketReceipt receipt =
              new PacketCollector(ledger, new Documents(read), period)
                  .take(new PacketMail(List.of(answer)), choice, by.get(), progress.watch());
          return new Taken(
              receipt,
              new LedgerSession.Entry(
                  ledger, ledger.log().seal().map(SealMark::number).orElse(0L)));
        },
        written -> {
          session.wroteApart(written.entry);
          done.accept(written.receipt);
        },
        failed);
  }

  private record Taken(PacketReceipt receipt, LedgerSession.Entry entry) {}

  /** Lets a file go: it is not looked at any more. */
  void drop(PacketAnswer answer) {
    files.remove(answer.file());
    mail = new PacketMail(mail.answers().stream().filter(one -> one != answer).toList());
    fill();
  }
}
