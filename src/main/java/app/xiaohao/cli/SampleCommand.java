package app.xiaohao.cli;

import app.xiaohao.ledger.sample.SampleLedger;
import java.nio.file.Path;

/** {@code sample --ledger LEDGER}: the sample that ships, as of today, in a new file. */
final class SampleCommand extends Command {
  SampleCommand(CliSetting setting) {
    super("sample", setting);
    option("ledger", Path.class, "LEDGER", true);
  }

  @Override
  void run() {
    Path file = value("ledger", Path.class);
    new SampleLedger(setting.stores().get(), setting.clock()).make(file);
    setting.say("cli.sample.done", file);
  }
}
