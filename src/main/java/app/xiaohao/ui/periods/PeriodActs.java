package app.xiaohao.ui.periods;

import app.xiaohao.export.PacketFile;
import app.xiaohao.export.sheet.UrgingWorkbook;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.periods.PeriodsModel.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

/** What can be done with the period that is looked at: a button and a key for each. */
final class PeriodActs {
  private final PeriodsModel model;
  private final PacketsModel packets;
  private final LedgerSession session;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final AccountWords words;
  private final Consumer<List<Path>> returned;
  private final Button send;
  private final Button collect;
  private final Button copy;
  private final Button export;
  private final Button close;

  /**
   * @param returned takes files that came back
   */
  PeriodActs(
      PeriodsModel model, PacketsModel packets, Surroundings at, Consumer<List<Path>> returned) {
    this.model = model;
    this.packets = packets;
    this.returned = returned;
    session = at.session();
    background = at.background();
    dialogs = at.dialogs();
    texts = at.texts();
    words = new AccountWords(texts);
    send =
        button(
            "packets-send", "packet.screen.send", "packet.screen.send.key", Icon.NEW, this::send);
    collect =
        button(
            "packets-collect",
            "packet.screen.collect",
            "packet.screen.collect.key",
            Icon.IMPORT,
            this::collect);
    copy =
        button(
            "urging-copy",
            "account.periods.copy",
            "account.periods.copy.key",
            Icon.COPY,
            this::copy);
    export =
        button(
            "urging-export",
            "account.periods.export",
            "account.periods.export.key",
            Icon.EXPORT,
            this::export);
    close =
        button(
            "period-close",
            "account.periods.close",
            "account.periods.close.key",
            Icon.LOCKED,
            this::close);
    close.getStyleClass().add(Style.MAIN_ACTION);
  }

  private Button button(String id, String word, String tip, Icon icon, Runnable act) {
    Button button = new Button(texts.of(word), icon.node());
    button.setId(id);
    button.setTooltip(new Tooltip(texts.of(tip)));
    button.setOnAction(press -> act.run());
    return button;
  }

  /** The buttons, as they stand beside each other. */
  Button[] buttons() {
    return new Button[] {send, collect, copy, export, close};
  }

  /** Offers what can be done with what is shown. */
  void show(Shown shown) {
    Reporting reporting = shown.reporting();
    boolean owing = reporting != null && !reporting.owing().isEmpty();
    close.setDisable(shown.period() == null || !shown.period().open());
    copy.setDisable(!owing);
    export.setDisable(!owing);
    send.setDisable(shown.period() == null);
    collect.setDisable(shown.period() == null);
  }

  /**
   * Does what a key with Alt stands for.
   *
   * @return whether it stands for something
   */
  boolean fire(KeyCode key) {
    Button meant =
        switch (key) {
          case S -> close;
          case C -> copy;
          case E -> export;
          case P -> send;
          case R -> collect;
          default -> null;
        };
    if (meant != null) {
      meant.fire();
    }
    return meant != null;
  }

  /** Whether files that came back can be taken now. */
  boolean collects() {
    return !collect.isDisabled();
  }

  /** A period with the inspection that it is of. */
  String named(String period) {
    return texts.of(
        "account.periods.line", model.shownProperty().get().books().inspection().name(), period);
  }

  private void close() {
    Shown shown = model.shownProperty().get();
    Reporting reporting = shown.reporting();
    int missing = reporting.asked() - reporting.reported();
    if (dialogs.confirm(
        texts.of(
            "account.periods.close.title",
            shown.books().inspection().name(),
            shown.period().name()),
        texts.of("account.periods.close.text", missing),
        texts.of("account.periods.close"))) {
      model.close(name -> dialogs.notice(texts.of("account.periods.closed", named(name))));
    }
  }

  private void send() {
    dialogs
        .folder(texts.of("packet.screen.send.folder"))
        .ifPresent(
            into ->
                packets.send(
                    into,
                    written -> {
                      long beside = written.stream().filter(PacketFile::beside).count();
                      dialogs.writtenInto(
                          beside == 0
                              ? texts.of("packet.screen.sent", written.size())
                              : texts.of("packet.screen.sent-beside", written.size(), beside),
                          into);
                    }));
  }

  private void collect() {
    List<Path> files = dialogs.openFiles(Dialogs.FileKind.WORKBOOK);
    if (!files.isEmpty()) {
      returned.accept(files);
    }
  }

  private void copy() {
    Shown shown = model.shownProperty().get();
    Reporting reporting = shown.reporting();
    ClipboardContent content = new ClipboardContent();
    content.putString(words.urging(shown.books().inspection(), reporting));
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("account.periods.copied", reporting.owing().size()));
  }

  private void export() {
    Shown shown = model.shownProperty().get();
    String name = texts.of("export.urging.title", named(shown.period().name()));
    Optional<Path> to =
        dialogs.saveFile(
            Dialogs.FileKind.WORKBOOK, name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ") + ".xlsx");
    if (to.isEmpty()) {
      return;
    }
    String unit = session.contentsProperty().get().settings().reportingUnit();
    background.work(
        texts.of("account.periods.exporting"),
        progress -> {
          new UrgingWorkbook(texts)
              .write(to.get(), shown.books().inspection(), shown.reporting(), unit, shown.today());
          return to.get().getFileName();
        },
        file -> dialogs.written(texts.of("account.periods.exported", file), to.get()),
        dialogs::failed);
  }
}
