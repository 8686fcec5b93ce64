package app.xiaohao.cli.registry;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.outcome.OutcomesCommand;
import app.xiaohao.cli.outcome.RecordsCommand;
import app.xiaohao.cli.packet.CollectCommand;
import app.xiaohao.cli.packet.PacketsCommand;
import app.xiaohao.cli.paper.PaperCommand;
import app.xiaohao.cli.paper.PapersCommand;
import app.xiaohao.cli.paper.TemplateCommand;
import app.xiaohao.cli.safety.CheckCommand;
import app.xiaohao.cli.safety.PasswordCommand;
import java.util.List;
import java.util.function.Function;

/** The commands of the folders, for whoever puts the program together: a new one is a line here. */
public final class Commands {
  /** In the order of the help. */
  public static final List<Function<CliSetting, Command>> ALL =
      List.of(
          PaperCommand::new,
          PapersCommand::new,
          TemplateCommand::new,
          PacketsCommand::new,
          CollectCommand::new,
          OutcomesCommand::new,
          RecordsCommand::new,
          CheckCommand::new,
          PasswordCommand::new);

  private Commands() {}
}
