package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2LedgerStoresTest {
  @TempDir Path folder;

  @Test
  void keepsALedgerInTheOneFileThatPeopleNamed() throws IOException {
    Path file = folder.resolve("云溪县 巡视;整改%20台账.xh");
    List<LedgerRow> before;
    try (Ledger ledger = TypicalLedger.create(file)) {
      before = ledger.rows(null);
      assertThat(Files.size(file)).isPositive();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("云溪县 巡视;整改%20台账 备份"));
    }
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.rows(null)).isEqualTo(before).hasSize(10);
    }
  }
}
