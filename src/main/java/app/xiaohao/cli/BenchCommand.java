package app.xiaohao.cli;

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
      throw new Refusal(setting.texts().of("cli.usage.value", "--rows", rows));
    }
    setting.benchmark().run(rows == null ? ROWS : rows, has("json"), setting.out());
  }
}
