package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {
  @TempDir Path folder;

  private final TestLine line = new TestLine();
  private Path file;
  private Path older;

  @BeforeEach
  void letTheLedgerFallBack() throws IOException {
    file = folder.resolve("梅川.xh");
    TypicalLedger.create(file).close();
    older = Files.copy(file, folder.resolve("旧.xh"));
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      LedgerSettings settings = ledger.settings();
      ledger.apply(new Change.Settings(settings, settings.withReportingUnit("梅川整改办")), "沈知");
    }
    Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void saysWhatIsMissingAndBringsItBack() {
    assertThat(line.run("list", "--ledger", file.toString())).isEqualTo(1);
    assertThat(line.said()).contains("只到第 10 条变动", "第 11 条", "沈知", "改台账设置", "xiaohao restore");
    Path again = folder.resolve("找回.xh");
    assertThat(line.run("restore", "--ledger", file.toString(), "--to", again.toString())).isZero();
    assertThat(line.printed()).contains("共到第 11 条变动", "核验通过");
    assertThat(line.run("list", "--ledger", again.toString())).isZero();
  }

  @Test
  void listsWhatThereIsToGoBackTo() {
    assertThat(line.run("restore", "--ledger", file.toString(), "--list")).isZero();
    assertThat(line.printed()).contains("2026-11-03 09:00:00", "核验通过", "日志：记到第 11 条变动");
    assertThat(line.run("restore", "--ledger", folder.resolve("没有.xh").toString(), "--list"))
        .isEqualTo(1);
  }

  @Test
  void goesBackToADayAndRefusesWhatItCannotDo() throws IOException {
    String ledger = file.toString();
    String to = folder.resolve("那天.xh").toString();
    assertThat(line.run("restore", "--ledger", ledger, "--at", "2026-11-03", "--to", to)).isZero();
    assertThat(line.run("restore", "--ledger", ledger, "--to", to)).isEqualTo(1);
    assertThat(line.said()).contains("已经存在");
    String early = folder.resolve("更早.xh").toString();
    assertThat(line.run("restore", "--ledger", ledger, "--at", "2019-01-01", "--to", early))
        .isEqualTo(1);
    assertThat(line.run("restore", "--ledger", ledger, "--at", "上周", "--to", early)).isEqualTo(2);
    assertThat(line.said()).contains("看不懂时间");
    assertThat(line.run("restore", "--ledger", ledger)).isEqualTo(2);
    assertThat(line.run("restore", "--to", early)).isEqualTo(2);
    assertThat(Files.exists(Path.of(early))).isFalse();
  }
}
