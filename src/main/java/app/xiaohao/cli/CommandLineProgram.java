package app.xiaohao.cli;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Reckoning;
import app.xiaohao.model.deadline.Said;
import app.xiaohao.ui.kit.words.MissingWords;
import app.xiaohao.ui.kit.words.ProblemCode;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line as a whole: finds the command, runs it, and puts failures in one sentence. */
public final class CommandLineProgram {
  /** All went well. */
  public static final int OK = 0;

  /** It could not be done, for the reason said. */
  public static final int FAILED = 1;

  /** The arguments are wrong. */
  public static final int USAGE = 2;

  /** An error of the program. */
  public static final int UNEXPECTED = 3;

  private final CliSetting setting;
  private final List<Function<CliSetting, Command>> apart;

  /**
   * @param setting what the commands work with
   * @param apart makes the commands of the folders below
   */
  public CommandLineProgram(CliSetting setting, List<Function<CliSetting, Command>> apart) {
    this.setting = setting.hearing();
    this.apart = List.copyOf(apart);
  }

  /**
   * Runs one command.
   *
   * @return the exit code, {@link #OK} only on success
   */
  public int run(String... arguments) {
    CommandLine line = line();
    int code = line.execute(arguments);
    setting.out().flush();
    setting.err().flush();
    return code;
  }

  private CommandLine line() {
    CommandSpec root = CommandSpec.create().name("xiaohao");
    root.usageMessage().description(setting.texts().of("cli.about"));
    CliHeadings.put(root, setting.texts());
    root.version("xiaohao " + setting.version());
    root.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(setting.texts().of("cli.help"))
            .build());
    root.addOption(
        OptionSpec.builder("--version")
            .versionHelp(true)
            .description(setting.texts().of("cli.version"))
            .build());
    List<Command> commands = new ArrayList<>();
    commands.addAll(
        List.of(
            new ParseCommand(setting),
            new ImportCommand(setting),
            new ExportCommand(setting),
            new WallCommand(setting),
            new ListCommand(setting),
            new LightsCommand(setting),
            new ApplyCommand(setting),
            new ReconcileCommand(setting),
            new HistoryCommand(setting),
            new VerifyCommand(setting),
            new RestoreCommand(setting),
            new SampleCommand(setting),
            new ShotsCommand(setting),
            new BenchCommand(setting)));
    apart.forEach(made -> commands.add(made.apply(setting)));
    for (Command command : commands) {
      root.addSubcommand(command.spec().name(), command.spec());
    }
    return new CommandLine(root)
        .registerConverter(LocalDate.class, this::day)
        .setOut(new PrintWriter(setting.out(), true))
        .setErr(new PrintWriter(setting.err(), true))
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler(
            (failure, given) -> {
              setting.err().println(UsageWords.sentence(failure, setting.texts()));
              return USAGE;
            });
  }

  /** A day in any form of {@link DeadlineWords}; where it was reckoned, that is said. */
  private LocalDate day(String words) {
    return switch (DeadlineWords.day(words, LocalDate.now(setting.clock()))) {
      case Said.On(LocalDate date, Reckoning(String _, LocalDate from)) -> {
        setting.say("cli.reckoned", words, from, date);
        yield date;
      }
      case Said.On(LocalDate date, Reckoning _) -> date;
      default -> throw new CommandLine.TypeConversionException(words);
    };
  }

  private int execute(CommandLine.ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return OK;
    }
    if (!parsed.hasSubcommand()) {
      setting.say("cli.usage.no-command");
      return USAGE;
    }
    Command command = (Command) parsed.subcommand().commandSpec().userObject();
    return guarded(
        () -> {
          command.run();
          return OK;
        });
  }

  /** The one place where every failure of a command ends. */
  private int guarded(Callable<Integer> work) {
    try {
      return work.call();
    } catch (Refusal refusal) {
      setting.err().println(refusal.getMessage());
      return refusal.code();
    } catch (Exception failure) {
      Optional<String> sentence = new ProblemWords(setting.texts()).sentence(failure);
      if (sentence.isPresent()) {
        setting.err().println(sentence.get());
        if (failure instanceof LedgerException refused) {
          new MissingWords(setting.texts(), setting.clock().getZone())
              .lines(refused.missing())
              .forEach(setting.err()::println);
        }
        return FAILED;
      }
      String code = ProblemCode.of(failure);
      LoggerFactory.getLogger(CommandLineProgram.class).error("unexpected {}", code, failure);
      setting.say("cli.unexpected", code);
      return UNEXPECTED;
    }
  }
}
