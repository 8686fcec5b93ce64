package app.xiaohao.cli.safety;

import java.io.Console;
import java.util.Optional;

/**
 * Where a command gets passwords from: the environment, else the person at the terminal. Never from
 * the command line, which everybody on the machine can read.
 */
public interface PasswordSource {
  /** The variable with the password of a ledger. */
  String PASSWORD = "XIAOHAO_PASSWORD";

  /** The variable with the one that it is to have. */
  String NEW_PASSWORD = "XIAOHAO_NEW_PASSWORD";

  /** What a variable of the environment holds; empty where it is not set or holds nothing. */
  Optional<char[]> variable(String name);

  /** Asks the person, who types unseen; empty where there is no terminal or nothing was typed. */
  Optional<char[]> ask(String question);

  /** That of a ledger, from the first that has it. */
  default Optional<char[]> password(String question) {
    return variable(PASSWORD).or(() -> ask(question));
  }

  /** The environment and the terminal of this process. */
  PasswordSource OF_PROCESS =
      new PasswordSource() {
        @Override
        public Optional<char[]> variable(String name) {
          return Optional.ofNullable(System.getenv(name))
              .filter(value -> !value.isEmpty())
              .map(String::toCharArray);
        }

        @Override
        public Optional<char[]> ask(String question) {
          Console console = System.console();
          if (console == null || !console.isTerminal()) {
            return Optional.empty();
          }
          return Optional.ofNullable(console.readPassword("%s", question))
              .filter(typed -> typed.length > 0);
        }
      };
}
