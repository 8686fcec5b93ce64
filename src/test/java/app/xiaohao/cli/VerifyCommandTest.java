package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} and {@code history}. */
class VerifyCommandTest {
  @TempDir Path folder;
  private Path file;
  private final TestLine line = new TestLine();

  @BeforeEach
  void makeTypicalLedger() {
    file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
  }

  @Test
  void endsWithZeroOnlyWhereTheLedgerIsWhole() throws SQLException {
    assertThat(line.run("verify", "--ledger", file.toString())).isZero();
    assertThat(line.printed()).startsWith("核验通过");
    new TamperedFile(file).with("update measure set closure = 'CLOSED' where id = 1");
    assertThat(line.run("verify", "--ledger", file.toString()))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(line.printed()).contains("1.1　销号：记录为“NONE”，台账为“CLOSED”");
    new TamperedFile(file).with("update change_log set reason = '改' where number = 4");
    assertThat(line.run("verify", "--ledger", file.toString(), "--json")).isNotZero();
    assertThat(line.printed()).contains("\"whole\":false", "\"number\":4", "\"flaw\":\"CHANGED\"");
  }

  @Test
  void provesASealFromPaper() throws SQLException {
    assertThat(line.run("verify", "--ledger", file.toString(), "--json")).isZero();
    String code = line.printed().replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1");
    assertThat(code).matches("10(-[0-9A-F]{4}){4}");
    assertThat(line.printed()).contains("\"signatures\":{\"sessions\":1,").doesNotContain("asked");

    assertThat(line.run("verify", "--ledger", file.toString(), "--seal", "封签 " + code)).isZero();
    assertThat(line.printed()).contains(code + " 属于这本台账：第 10 条变更记录（2026-11-03 09:00:00，林晓，3.2）");

    String other = code.replaceFirst("-.", code.charAt(3) == 'A' ? "-B" : "-A");
    assertThat(line.run("verify", "--ledger", file.toString(), "--seal", other))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(line.printed()).startsWith("核验通过").contains(other + " 不属于这本台账");

    String later = code.replaceFirst("10", "11");
    assertThat(line.run("verify", "--ledger", file.toString(), "--seal", later, "--json"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(line.printed())
        .contains("\"asked\":{\"code\":\"" + later + "\",\"verdict\":\"BEYOND\"");

    assertThat(line.run("verify", "--ledger", file.toString(), "--seal", "12-34"))
        .isEqualTo(CommandLineProgram.USAGE);
    assertThat(line.printed()).as("nothing is proved for what is no seal").isEmpty();
  }

  @Test
  void failsWhereTheLogIsNotSigned() throws SQLException {
    new TamperedFile(file).with("delete from seal_signature");
    assertThat(line.run("verify", "--ledger", file.toString()))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(line.printed()).startsWith("第 1 至 10 条变更记录没有签名");
    assertThat(line.run("verify", "--ledger", file.toString(), "--json")).isNotZero();
    assertThat(line.printed())
        .contains("\"whole\":false", "\"unsigned\":{\"session\":1,\"first\":1,\"last\":10");
  }

  @Test
  void listsTheLogAsAskedFor() {
    assertThat(line.run("history", "--ledger", file.toString(), "--item", "2.1", "--kind", "已销号"))
        .as("the heading of a step is no kind")
        .isNotZero();
    assertThat(line.run("history", "--ledger", file.toString(), "--item", "2.1", "--kind", "销号办理"))
        .isZero();
    assertThat(line.printed().lines())
        .hasSize(3)
        .allMatch(line -> line.split("\t")[3].equals("2.1"));
    assertThat(line.run("history", "--ledger", file.toString(), "--since", "2026-11-04")).isZero();
    assertThat(line.printed()).isEmpty();
    assertThat(line.run("history", "--ledger", file.toString(), "--json")).isZero();
    assertThat(line.printed())
        .startsWith("[{\"number\":")
        .contains("\"kind\":\"IMPORTED\"", "\"account\":\"\",\"machine\":\"\"");
  }
}
