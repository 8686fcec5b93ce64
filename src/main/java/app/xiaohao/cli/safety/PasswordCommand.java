package app.xiaohao.cli.safety;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.ledger.file.LedgerPasswords;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code password --ledger LEDGER [--off]}: sets the password of a ledger, changes it or takes it
 * off. The old one and the new one come from the environment or are asked for.
 */
public final class PasswordCommand extends Command.Apart {
  private static final char[] NONE = {};

  private final PasswordSource source;

  /** With the environment and the terminal of the process. */
  public PasswordCommand(CliSetting setting) {
    this(setting, PasswordSource.OF_PROCESS);
  }

  /**
   * @param source of the passwords
   */
  public PasswordCommand(CliSetting setting, PasswordSource source) {
    super("password", setting);
    this.source = source;
    option("ledger", Path.class, "LEDGER", true);
    flag("off");
  }

  @Override
  protected void perform() throws Refusal {
    Path ledger = value("ledger", Path.class);
    LedgerPasswords passwords = setting.stores().get().passwords();
    boolean had = passwords.has(ledger);
    if (has("off") && !had) {
      throw new Refusal(text("none", ledger));
    }
    if (had) {
      passwords.say(
          ledger,
          source.password(text("old")).orElseThrow(() -> new Refusal(text("no-old", ledger))));
    }
    char[] wanted = has("off") ? NONE : wanted();
    List<Path> left = passwords.change(ledger, wanted);
    Arrays.fill(wanted, ' ');
    setting.out().println(text(outcome(had), ledger));
    left.forEach(folder -> setting.out().println(text("left", folder)));
    setting.out().flush();
  }

  private String outcome(boolean had) {
    if (has("off")) {
      return "taken-off";
    }
    return had ? "changed" : "set";
  }

  /** The new one; where a person types it, twice. */
  private char[] wanted() throws Refusal {
    Optional<char[]> given = source.variable(PasswordSource.NEW_PASSWORD);
    if (given.isPresent()) {
      return given.get();
    }
    char[] first = source.ask(text("new")).orElseThrow(() -> Refusal.ofArguments(text("no-new")));
    char[] again = source.ask(text("again")).orElse(NONE);
    if (!Arrays.equals(first, again)) {
      throw new Refusal(text("two"));
    }
    return first;
  }
}
