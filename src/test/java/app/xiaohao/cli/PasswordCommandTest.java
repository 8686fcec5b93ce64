package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.cli.safety.PasswordCommand;
import app.xiaohao.cli.safety.PasswordSource;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.store.file.Keeping;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordCommandTest {
  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final Deque<String> typed = new ArrayDeque<>();
  private final PasswordSource source =
      new PasswordSource() {
        @Override
        public Optional<char[]> variable(String name) {
          return Optional.ofNullable(environment.get(name)).map(String::toCharArray);
        }

        @Override
        public Optional<char[]> ask(String question) {
          return Optional.ofNullable(typed.poll()).map(String::toCharArray);
        }
      };

  private final TestLine line = new TestLine();
  private String file;

  @BeforeEach
  void make() {
    file = folder.resolve("台账.xh").toString();
    TypicalLedger.create(Path.of(file)).close();
  }

  /** As a new process: it knows no password that was said to another. */
  private int run(String... arguments) {
    line.with(
        new H2LedgerStores(
            Keeping.plain(TypicalLedger.CLOCK),
            Workplace.UNKNOWN,
            folder.resolve("key.pem"),
            asked -> source.password("口令：")),
        List.of(setting -> new PasswordCommand(setting, source)));
    return line.run(arguments);
  }

  @Test
  void setsChangesAndTakesOffByTheEnvironment() {
    environment.put(PasswordSource.NEW_PASSWORD, "第一个 one");
    assertThat(run("password", "--ledger", file)).isZero();
    assertThat(line.printed()).contains("已给台账", "都已加密");
    assertThat(run("list", "--ledger", file)).isEqualTo(1);
    assertThat(line.said()).contains("设了口令", "XIAOHAO_PASSWORD");
    environment.put(PasswordSource.PASSWORD, "错的");
    assertThat(run("list", "--ledger", file)).isEqualTo(1);
    assertThat(line.said()).contains("口令不对");
    assertThat(run("verify", "--ledger", file)).isEqualTo(1);
    assertThat(run("password", "--ledger", file)).isEqualTo(1);
    environment.put(PasswordSource.PASSWORD, "第一个 one");
    assertThat(run("list", "--ledger", file)).isZero();
    assertThat(run("verify", "--ledger", file)).isZero();
    environment.put(PasswordSource.NEW_PASSWORD, "第二个");
    assertThat(run("password", "--ledger", file)).isZero();
    assertThat(line.printed()).contains("已更换").doesNotContain("第二个");
    environment.put(PasswordSource.PASSWORD, "第二个");
    assertThat(run("password", "--ledger", file, "--off")).isZero();
    environment.clear();
    assertThat(run("list", "--ledger", file)).isZero();
    assertThat(run("password", "--ledger", file, "--off")).isEqualTo(1);
    assertThat(line.said()).contains("没有口令");
  }

  @Test
  void asksThePersonAtTheTerminal() {
    typed.addAll(List.of("新口令", "新口今"));
    assertThat(run("password", "--ledger", file)).isEqualTo(1);
    assertThat(line.said()).contains("不一样");
    assertThat(run("password", "--ledger", file)).isEqualTo(2);
    typed.addAll(List.of("新口令", "新口令"));
    assertThat(run("password", "--ledger", file)).isZero();
    typed.add("新口令");
    assertThat(run("list", "--ledger", file)).isZero();
    assertThat(run("password", "--ledger", file)).isEqualTo(1);
    assertThat(line.said()).contains("要先输入现在的口令");
  }

  @Test
  void refusesWhatIsNoLedger() {
    environment.put(PasswordSource.NEW_PASSWORD, "一");
    assertThat(run("password", "--ledger", folder.resolve("没有.xh").toString())).isEqualTo(1);
    assertThat(line.said()).contains("没有找到");
  }
}
