package app.xiaohao;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.Background;
import java.nio.file.Path;

/** Joins reader and parser for the window. */
final class Reports implements ReadReport {
  private final DraftMaker maker = new DraftMaker();

  @Override
  public Draft file(Path file, Background.Progress progress) throws IntakeException {
    return maker.of(file, watch(progress)).withIssues();
  }

  @Override
  public Draft pasted(String name, String text, Background.Progress progress)
      throws IntakeException {
    return maker.pasted(name, text).withIssues();
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
