package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} and {@code history}. */
class VerifyCommandTest {
  @TempDir Path folder;
  private Path file;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void makeTypicalLedger() {
    file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
  }

  private int run(String... arguments) {
    out.reset();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new CommandLineProgram(
            new CliSetting(
                new Texts(Locale.SIMPLIFIED_CHINESE),
                TypicalLedger.CLOCK,
                () -> new H2LedgerStores(TypicalLedger.CLOCK),
                () -> IntakeLimits.DEFAULTS,
                request -> List.of(),
                (rows, to) -> {},
                "系统用户",
                "test",
                stream,
                new PrintStream(new ByteArrayOutputStream())))
        .run(arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void endsWithZeroOnlyWhereTheLedgerIsWhole() throws SQLException {
    assertThat(run("verify", "--ledger", file.toString())).isZero();
    assertThat(printed()).startsWith("核验通过");
    new TamperedFile(file).with("update measure set closure = 'CLOSED' where id = 1");
    assertThat(run("verify", "--ledger", file.toString())).isEqualTo(CommandLineProgram.FAILED);
    assertThat(printed()).contains("1.1　销号：记录为“NONE”，台账为“CLOSED”");
    new TamperedFile(file).with("update change_log set reason = '改' where number = 4");
    assertThat(run("verify", "--ledger", file.toString(), "--json")).isNotZero();
    assertThat(printed()).contains("\"whole\":false", "\"number\":4", "\"flaw\":\"CHANGED\"");
  }

  @Test
  void provesASealFromPaper() throws SQLException {
    assertThat(run("verify", "--ledger", file.toString(), "--json")).isZero();
    String code = printed().replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1");
    assertThat(code).matches("10(-[0-9A-F]{4}){4}");
    assertThat(printed()).contains("\"signatures\":{\"sessions\":1,").doesNotContain("asked");

    assertThat(run("verify", "--ledger", file.toString(), "--seal", "封签 " + code)).isZero();
    assertThat(printed()).contains(code + " 属于这本台账：第 10 条变更记录（2026-11-03 09:00:00，林晓，3.2）");

    String other = code.replaceFirst("-.", code.charAt(3) == 'A' ? "-B" : "-A");
    assertThat(run("verify", "--ledger", file.toString(), "--seal", other))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(printed()).startsWith("核验通过").contains(other + " 不属于这本台账");

    String later = code.replaceFirst("10", "11");
    assertThat(run("verify", "--ledger", file.toString(), "--seal", later, "--json"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(printed()).contains("\"asked\":{\"code\":\"" + later + "\",\"verdict\":\"BEYOND\"");

    assertThat(run("verify", "--ledger", file.toString(), "--seal", "12-34"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(printed()).as("nothing is proved for what is no seal").isEmpty();
  }

  @Test
  void failsWhereTheLogIsNotSigned() throws SQLException {
    new TamperedFile(file).with("delete from seal_signature");
    assertThat(run("verify", "--ledger", file.toString())).isEqualTo(CommandLineProgram.FAILED);
    assertThat(printed()).startsWith("第 1 至 10 条变更记录没有签名");
    assertThat(run("verify", "--ledger", file.toString(), "--json")).isNotZero();
    assertThat(printed())
        .contains("\"whole\":false", "\"unsigned\":{\"session\":1,\"first\":1,\"last\":10");
  }

  @Test
  void listsTheLogAsAskedFor() {
    assertThat(run("history", "--ledger", file.toString(), "--item", "2.1", "--kind", "已销号"))
        .as("the heading of a step is no kind")
        .isNotZero();
    assertThat(run("history", "--ledger", file.toString(), "--item", "2.1", "--kind", "销号办理"))
        .isZero();
    assertThat(printed().lines()).hasSize(3).allMatch(line -> line.split("\t")[3].equals("2.1"));
    assertThat(run("history", "--ledger", file.toString(), "--since", "2026-11-04")).isZero();
    assertThat(printed()).isEmpty();
    assertThat(run("history", "--ledger", file.toString(), "--json")).isZero();
    assertThat(printed())
        .startsWith("[{\"number\":")
        .contains("\"kind\":\"IMPORTED\"", "\"account\":\"\",\"machine\":\"\"");
  }
}
