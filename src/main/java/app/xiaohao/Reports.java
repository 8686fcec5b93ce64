package app.xiaohao;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.intake.read.TextFiles;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.Background;
import java.nio.file.Path;

/** Joins reader and parser for the window. */
final class Reports implements ReadReport {
  private final TextFiles files = new TextFiles();
  private final ReportParser parser = new ReportParser();

  @Override
  public Draft file(Path file, Background.Progress progress) throws IntakeException {
    return parser.parse(files.read(file)).withIssues();
  }

  @Override
  public Draft pasted(String name, String text, Background.Progress progress)
      throws IntakeException {
    return parser.parse(files.pasted(name, text)).withIssues();
  }
}
