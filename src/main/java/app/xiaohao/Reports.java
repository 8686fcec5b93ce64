package app.xiaohao;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.work.Background;
import java.nio.file.Path;
import java.util.List;

/** Joins reader and parser for the window. */
final class Reports implements ReadReport {
  private final DraftMaker maker = new DraftMaker();

  @Override
  public Document read(
      Path file, IntakeLimits limits, HiddenCells hidden, Background.Progress progress)
      throws IntakeException {
    return new Documents(limits, hidden).read(file, watch(progress));
  }

  @Override
  public Document paste(String name, String text, IntakeLimits limits) throws IntakeException {
    return new Documents(limits, HiddenCells.LEFT_OUT).pasted(name, text);
  }

  @Override
  public Draft draft(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen) {
    return maker.of(document, knowledge, chosen);
  }

  private static ReadWatch watch(Background.Progress progress) {
    return new ReadWatch() {
      @Override
      public void at(double fraction) {
        progress.at(fraction);
      }

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }
}
