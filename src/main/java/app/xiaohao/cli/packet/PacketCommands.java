package app.xiaohao.cli.packet;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import java.util.List;
import java.util.function.Function;

/** The commands of this folder, for whoever puts the program together. */
public final class PacketCommands {
  /** In the order of the help. */
  public static final List<Function<CliSetting, Command>> ALL =
      List.of(PacketsCommand::new, CollectCommand::new);

  private PacketCommands() {}
}
