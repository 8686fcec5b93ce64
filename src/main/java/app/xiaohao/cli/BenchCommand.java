package app.xiaohao.cli;

import java.util.List;

/** {@code bench}: figures of this machine. */
final class BenchCommand extends Command {
  private static final int ROWS = 100_000;

  BenchCommand(CliSetting setting) {
    super("bench", setting);
    option("rows", Integer.class, "100000", false);
    flag("json");
  }

  @Override
  void run() throws Exception {
    Integer rows = value("rows", Integer.class);
    if (rows != null && rows < 1000) {
      throw wrong("rows", rows, List.of());
    }
    setting.benchmark().run(rows == null ? ROWS : rows, has("json"), setting.out());
  }
}
