package app.xiaohao;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.Background;
import java.nio.file.Path;

/** Joins reader and parser for the window. */
final class Reports implements ReadReport {
  private final DraftMaker maker = new DraftMaker();

  @Override
  public Draft file(Path file, Background.Progress progress) throws IntakeException {
    return maker.of(file).withIssues();
  }

  @Override
  public Draft pasted(String name, String text, Background.Progress progress)
      throws IntakeException {
    return maker.pasted(name, text).withIssues();
  }
}
