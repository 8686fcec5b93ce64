package app.xiaohao.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.PacketFile;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any ledger, any filling, any change of the ledger meanwhile: the three ways are reckoned here
 * once more, from plain values, and nothing else may have changed.
 */
class PacketPropertiesTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);
  private static final List<String> UNITS = List.of("县财政局", "县水务局", "云溪镇党委", "县教育局");
  private static final String[] PIECES = {
    "清理合同",
    "213份",
    "\n",
    "=1+1",
    "“三资”",
    "_x0041_",
    "９５％",
    "𠮷",
    "，",
    "下一步：",
    "\n下一步：",
    "追缴486.2万元",
    "\t",
    "<&>",
    "'",
    "已销号"
  };

  @TempDir Path at;
  private Random random = new Random(0);

  /** What a row holds of what a packet asks. */
  private record Held(String progress, String next, int percent, Completion completion) {
    static Held of(LedgerRow row) {
      NextSteps steps = NextSteps.of(row.measure().progress());
      return new Held(
          steps.progress(), steps.next(), row.measure().percent(), row.measure().completion());
    }
  }

  /** What is filled in; null where a cell stays as sent. */
  private record Filled(String progress, String next, Integer percent, Completion completion) {}

  private String words() {
    StringBuilder words = new StringBuilder("第").append(random.nextInt(1_000)).append("次");
    int pieces = random.nextInt(5);
    for (int i = 0; i < pieces; i++) {
      words.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return words.append("。").toString();
  }

  /** What somebody types: POI takes the signs of an escape for one, spreadsheets do not. */
  private String typed() {
    return words().replace("下一步：", "再").replace("_x0041_", "_");
  }

  private Ledger ledger() {
    DraftBuilder draft = new DraftBuilder("通报.txt");
    int issues = 2 + random.nextInt(5);
    for (int i = 0; i < issues; i++) {
      draft.issue("问题" + i + words().replaceAll("\\s", ""));
      int measures = 1 + random.nextInt(4);
      for (int m = 0; m < measures; m++) {
        draft.measure("措施" + i + "之" + m + words().replaceAll("\\s", ""));
      }
      if (random.nextInt(6) > 0) {
        draft.unit(UNITS.get(random.nextInt(UNITS.size())), UnitRole.LEAD);
      }
    }
    Ledger ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(at.resolve("any.xh")),
            TypicalLedger.CLOCK);
    ledger.commit(draft.reviewed("任意"), Office.BY);
    return ledger;
  }

  private void report(Ledger ledger, LedgerRow row) {
    LedgerRow.MeasureLine held = row.measure();
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Progress(
            held.id(),
            held.percent(),
            new ProgressEntry(
                TypicalLedger.TODAY.minusDays(random.nextInt(2)),
                random.nextInt(5) == 0 ? "" : words(),
                random.nextInt(100),
                Office.BY)));
    if (random.nextBoolean()) {
      Completion after = Completion.values()[random.nextInt(Completion.values().length - 1)];
      changes.add(
          new Change.Completed(held.id(), held.completion(), after, held.nature(), held.nature()));
    }
    ledger.apply(changes, Office.BY);
  }

  private Filled filling() {
    return new Filled(
        random.nextInt(2) == 0 ? typed() : null,
        random.nextInt(3) == 0 ? typed() : null,
        random.nextInt(2) == 0 ? 2 + random.nextInt(99) : null,
        random.nextInt(3) == 0
            ? Completion.values()[random.nextInt(Completion.values().length)]
            : null);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void onlyWhatWasFilledInAndWasNotToldMeanwhileChanges(long seed) throws Exception {
    random = new Random(seed);
    try (Office office = new Office(at, ledger())) {
      for (LedgerRow row : office.ledger.rows(null)) {
        if (random.nextInt(3) > 0) {
          report(office.ledger, row);
        }
      }
      Map<MeasureId, Held> sent = held(office);
      List<PacketFile> packets = office.send();
      Map<MeasureId, Filled> filled = new HashMap<>();
      for (PacketFile packet : packets) {
        for (LedgerRow row : packet.packet().rows()) {
          if (random.nextInt(3) > 0) {
            filled.put(row.measure().id(), filling());
          }
        }
        Office.fill(packet.file(), sheet -> fill(sheet, packet.packet(), filled));
      }
      for (LedgerRow row : office.ledger.rows(null)) {
        if (random.nextInt(4) == 0) {
          report(office.ledger, office.row(LedgerQuery.number(row)));
        }
      }
      List<LedgerRow> before = office.ledger.rows(null);
      Map<MeasureId, Held> now = held(office);

      office.take();

      Map<MeasureId, Held> after = held(office);
      now.forEach(
          (id, held) ->
              assertThat(after.get(id))
                  .as("seed %d, measure %s", seed, id)
                  .isEqualTo(wanted(sent.get(id), held, filled.get(id))));
      assertRestUntouched(before, office.ledger.rows(null));
      assertThat(office.ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  private static Map<MeasureId, Held> held(Office office) {
    Map<MeasureId, Held> held = new HashMap<>();
    office.ledger.rows(null).forEach(row -> held.put(row.measure().id(), Held.of(row)));
    return held;
  }

  /** Sent, held and filled in, cell by cell. */
  private static Held wanted(Held sent, Held held, Filled filled) {
    if (filled == null) {
      return held;
    }
    Completion completion = three(sent.completion, held.completion, filled.completion);
    Integer percent = filled.percent;
    boolean done = filled.completion == Completion.DONE && sent.completion != Completion.DONE;
    boolean touched = percent != null && percent != sent.percent;
    if (done && touched && percent < 100) {
      completion = held.completion;
      percent = null;
    }
    int now = three(sent.percent, held.percent, percent);
    if (done && !touched && completion == Completion.DONE && held.completion != Completion.DONE) {
      now = 100;
    }
    return new Held(
        three(sent.progress, held.progress, filled.progress),
        three(sent.next, held.next, filled.next),
        now,
        completion);
  }

  private static <T> T three(T sent, T held, T filled) {
    return filled != null && !filled.equals(sent) && sent.equals(held) ? filled : held;
  }

  private static void assertRestUntouched(List<LedgerRow> before, List<LedgerRow> after) {
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      LedgerRow.MeasureLine was = before.get(i).measure();
      LedgerRow.MeasureLine is = after.get(i).measure();
      assertThat(is.text()).isEqualTo(was.text());
      assertThat(is.responsibility()).isEqualTo(was.responsibility());
      assertThat(is.term()).isEqualTo(was.term());
      assertThat(is.closing()).isEqualTo(was.closing());
      assertThat(is.nature()).isEqualTo(was.nature());
      assertThat(is.evidence()).isEqualTo(was.evidence());
      assertThat(after.get(i).issue().title()).isEqualTo(before.get(i).issue().title());
    }
  }

  /** Fills in, then puts the rows into another order, their hidden cells with them. */
  private void fill(Sheet sheet, Packet packet, Map<MeasureId, Filled> filled) {
    for (LedgerRow row : packet.rows()) {
      Filled own = filled.get(row.measure().id());
      if (own == null) {
        continue;
      }
      String number = LedgerQuery.number(row);
      if (own.progress != null) {
        Office.cell(sheet, number, PacketColumn.PROGRESS).setCellValue(own.progress);
      }
      if (own.next != null) {
        Office.cell(sheet, number, PacketColumn.NEXT).setCellValue(own.next);
      }
      if (own.percent != null) {
        Office.cell(sheet, number, PacketColumn.PERCENT).setCellValue(own.percent);
      }
      if (own.completion != null) {
        Office.cell(sheet, number, PacketColumn.COMPLETION)
            .setCellValue(TEXTS.word(own.completion));
      }
    }
    List<LedgerRow> rows = packet.rows();
    for (int i = 0; i < rows.size(); i++) {
      swap(
          Office.line(sheet, LedgerQuery.number(rows.get(i))),
          Office.line(sheet, LedgerQuery.number(rows.get(random.nextInt(rows.size())))));
    }
  }

  private static void swap(Row one, Row other) {
    for (int column = 0; column <= PacketColumn.values().length; column++) {
      Cell left = one.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      Cell right = other.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      Object kept = value(left);
      put(left, value(right));
      put(right, kept);
    }
  }

  private static Object value(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? (Object) cell.getNumericCellValue()
        : cell.getStringCellValue();
  }

  private static void put(Cell cell, Object value) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else {
      cell.setCellValue((String) value);
    }
  }
}
