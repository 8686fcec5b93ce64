package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TypicalLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ledgers, exchange files, frozen tables and files of changes as earlier versions of the program
 * wrote them open, are proved and are read. The files stand beside each other under {@code
 * store/kept}, each with the number of its form.
 */
class EarlierVersionsTest {
  private static final String KEPT = "/app/xiaohao/store/kept/";

  /** The seal of the last entry that version 4 wrote, as it printed it. */
  private static final String SEAL_OF_18 =
      "bd44cf6d1a415476200c17fbb0b8fca0031b1a0656727529ba4616a844ede578";

  /** The seal of the last entry that version 12 wrote, as it printed it. */
  private static final String SEAL_OF_4 =
      "d7e0025e0f8fe403fdb6a68c477e06429581103f2ae0638f7aa5937d8cc74393";

  @TempDir Path folder;
  private final TestLine line = new TestLine();

  private Path kept(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (InputStream stream = EarlierVersionsTest.class.getResourceAsStream(KEPT + name)) {
      Files.copy(stream, copy);
    }
    return copy;
  }

  private static Ledger open(Path file) {
    return new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
  }

  @Test
  void aLedgerOfVersion4IsProvedAndSealedWhole() throws IOException {
    Path file = kept("ledger-4.xh");
    try (Ledger ledger = open(file)) {
      Proof proof = ledger.log().prove(CommitWatch.NOBODY);
      assertThat(proof.differences()).isEmpty();
      assertThat(proof.whole()).isTrue();
      assertThat(proof.entries()).as("one entry says what was sealed").isEqualTo(19);
      assertThat(ledger.log().sealed(18).orElseThrow().mark().seal()).isEqualTo(SEAL_OF_18);
      HistoryEntry upgrade = ledger.history(1).getFirst();
      assertThat(upgrade.kind()).isEqualTo(HistoryEntry.Kind.SEALED);
      assertThat(upgrade.by()).isEqualTo(Stamp.PROGRAM);
      assertThat(upgrade.fields())
          .extracting(HistoryEntry.FieldChange::field)
          .containsExactly("schema_version", "rows_sealed");
      assertThat(ledger.history(19).getLast().from()).isEqualTo(Workplace.UNKNOWN);
    }
    try (Ledger ledger = open(file)) {
      assertThat(ledger.log().seal().orElseThrow().number()).as("sealed once only").isEqualTo(19);
    }
  }

  @Test
  void aLedgerOfVersion12IsProvedAndTakesWhatIsNew() throws IOException {
    Path file = kept("ledger-12.xh");
    try (Ledger ledger = open(file)) {
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
      assertThat(ledger.log().sealed(4).orElseThrow().mark().seal()).isEqualTo(SEAL_OF_4);
      List<LedgerRow> rows = ledger.rows(null);
      assertThat(rows).hasSize(10).noneMatch(row -> LedgerQuery.number(row).equals("5.2"));
      assertThat(TypicalLedger.row(rows, "1.1").measure().progress()).isEqualTo("已修订规则");
      assertThat(rows).allMatch(row -> row.measure().after().isEmpty());
      assertThat(ledger.desks().byHand(null).removed()).hasSize(1);
      assertThat(ledger.desks().outcomes(null)).isEmpty();
      ledger.apply(
          new Change.Ordered(
              TypicalLedger.id(rows, "1.2"),
              List.of(),
              List.of(TypicalLedger.id(rows, "1.1")),
              "压茬推进"),
          TypicalLedger.OPERATOR);
      ledger.undo(TypicalLedger.OPERATOR);
      assertThat(ledger.rows(null)).isEqualTo(rows);
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  @Test
  void whatVersion4DidNotSealIsSealedFromThenOn() throws Exception {
    Path file = kept("ledger-4.xh");
    open(file).close();
    assertThat(
            new TamperedFile(file)
                .with("update measure_before set due_words = '另写的' where import_id = 2")
                .proof()
                .differences())
        .extracting(Proof.Difference::place)
        .containsExactly("measure_before.due_words");
  }

  @Test
  void whatVersion4FrozeAttachedAndSignedIsThere() throws IOException {
    try (Ledger ledger = open(kept("ledger-4.xh"))) {
      InspectionId inspection = ledger.inspections().getFirst().id();
      Period period = ledger.desks().periods(inspection).getFirst();
      assertThat(ledger.desks().snapshot(period.id())).get().matches(Frozen::whole);
      assertThat(ledger.desks().reconciliations(inspection)).hasSize(1).allMatch(Frozen::whole);
      LedgerRow first = TypicalLedger.row(ledger.rows(null), "1.1");
      Evidence evidence = ledger.measureFile(first.measure().id()).life().evidence().getFirst();
      Path copy = folder.resolve("佐证.txt");
      ledger.copyEvidence(evidence.id(), copy, CommitWatch.NOBODY);
      assertThat(copy).hasContent("验收合格");
    }
  }

  @Test
  void aChangeOfVersion4IsUndone() throws IOException {
    try (Ledger ledger = open(kept("ledger-4.xh"))) {
      assertThat(ledger.settings().reportingUnit()).isEqualTo("县委整改办");
      ledger.undo(TypicalLedger.VERIFIER);
      assertThat(ledger.settings().reportingUnit()).isEmpty();
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  @Test
  void anExchangeFileOfForm1IsTakenIn() throws IOException {
    Path file = folder.resolve("新台账.xh");
    assertThat(line.run("import", kept("exchange-1.json").toString(), "--ledger", file.toString()))
        .as(line.printed() + line.said())
        .isZero();
    try (Ledger ledger = open(file)) {
      assertThat(ledger.rows(null)).hasSize(10);
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  @Test
  void aFileOfChangesOfForm1IsApplied() throws IOException {
    Path file = kept("ledger-4.xh");
    assertThat(
            line.run(
                "apply",
                kept("changes-1.jsonl").toString(),
                "--ledger",
                file.toString(),
                "--as",
                "孙望舒",
                "--today",
                TypicalLedger.TODAY.toString()))
        .as(line.printed() + line.said())
        .isZero();
    try (Ledger ledger = open(file)) {
      assertThat(TypicalLedger.row(ledger.rows(null), "7.1").measure().text())
          .isEqualTo("完善档案管理制度");
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }
}
