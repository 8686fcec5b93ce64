package app.xiaohao.cli;

import app.xiaohao.text.Texts;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What is wrong with the arguments, as a sentence; picocli's own sentences are English only. */
final class UsageWords {
  private UsageWords() {}

  static String sentence(CommandLine.ParameterException failure, Texts texts) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName(" ");
    String what =
        switch (failure) {
          case CommandLine.UnmatchedArgumentException unmatched ->
              texts.of("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
          case CommandLine.MissingParameterException missing ->
              texts.of(
                  "cli.usage.missing",
                  missing.getMissing().stream()
                      .map(UsageWords::name)
                      .collect(Collectors.joining(" ")));
          case CommandLine.OverwrittenOptionException twice ->
              texts.of("cli.usage.twice", name(twice.getOverwritten()));
          default ->
              failure.getArgSpec() == null
                  ? texts.of("cli.usage.wrong")
                  : texts.of(
                      "cli.usage.value",
                      name(failure.getArgSpec()),
                      failure.getValue() == null ? "" : failure.getValue());
        };
    return what + texts.of("cli.usage.see-help", command);
  }

  private static String name(ArgSpec argument) {
    return switch (argument) {
      case OptionSpec option -> option.longestName();
      case PositionalParamSpec positional -> positional.paramLabel();
      default -> argument.toString();
    };
  }
}
