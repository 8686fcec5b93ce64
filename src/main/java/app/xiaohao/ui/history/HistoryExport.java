package app.xiaohao.ui.history;

import app.xiaohao.export.sheet.HistoryWorkbook;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.HistoryWords;
import app.xiaohao.ui.kit.work.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way of the filtered change log into a workbook that the person names: all of it. */
final class HistoryExport {
  private static final int PAGE = 2000;

  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;

  HistoryExport(Background background, Dialogs dialogs, Texts texts) {
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /**
   * Asks where to and writes in the background.
   *
   * @param names of the inspections, where several could be meant
   * @param chosen what the query asks for, in words
   */
  void write(Ledger ledger, HistoryQuery query, InspectionNames names, String chosen) {
    Optional<Path> to =
        dialogs.saveFile(Dialogs.FileKind.WORKBOOK, texts.of("ui.history.export.name") + ".xlsx");
    if (to.isEmpty()) {
      return;
    }
    int[] count = {0};
    background.run(
        texts.of("ui.history.exporting"),
        progress -> {
          new HistoryWorkbook(texts, ledger.zone())
              .write(
                  to.get(),
                  texts.of("ui.history.title"),
                  chosen,
                  taker -> each(ledger, query, names, taker, count),
                  progress::cancelled);
          return count[0];
        },
        rows -> dialogs.notice(texts.of("ui.history.export.done", rows, to.get().getFileName())),
        dialogs::failed);
  }

  private void each(
      Ledger ledger,
      HistoryQuery query,
      InspectionNames names,
      HistoryWorkbook.Taker taker,
      int[] count)
      throws IOException {
    HistoryWords words = new HistoryWords(texts);
    long before = Long.MAX_VALUE;
    List<HistoryLine> page;
    do {
      page = ledger.history(query, before, PAGE);
      for (HistoryLine line : page) {
        taker.take(
            line.entry(),
            names.of(line.inspection()),
            words.heading(line.entry()),
            words.sentence(line.entry()));
        before = line.entry().number();
        count[0]++;
      }
    } while (page.size() == PAGE);
  }
}
