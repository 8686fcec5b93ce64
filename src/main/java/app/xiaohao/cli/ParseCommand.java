package app.xiaohao.cli;

import app.xiaohao.export.json.DraftJson;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code parse FILE…}: what was understood of each file, as JSON. If one file cannot be read
 * nothing is printed, so that no one takes a part for the whole.
 */
final class ParseCommand extends Command {
  ParseCommand(CliSetting setting) {
    super("parse", setting);
    files();
    columns();
    flag("hidden");
  }

  @Override
  void run() throws IntakeException, Refusal {
    ColumnKnowledge knowledge = new ColumnKnowledge(List.of(), columnValues());
    setting
        .out()
        .println(
            new DraftJson(setting.texts())
                .write(
                    drafts(
                        fileValues(),
                        knowledge,
                        new DraftMaker(setting.limits().get(), hidden("hidden")))));
  }

  static List<Draft> drafts(List<Path> files, ColumnKnowledge knowledge, DraftMaker maker)
      throws IntakeException {
    List<Draft> drafts = new ArrayList<>();
    for (Path file : files) {
      drafts.add(maker.of(maker.read(file, ReadWatch.NOBODY), knowledge));
    }
    return drafts;
  }
}
