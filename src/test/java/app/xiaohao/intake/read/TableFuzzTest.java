package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Damaged files of tables, and tables of any content: none ends in anything but a document or a
 * refusal, none takes long, and the text of a document holds every character of every cell. How
 * many are tried is {@code xiaohao.fuzz.tables}.
 */
class TableFuzzTest {
  private static final int TRIES = Integer.getInteger("xiaohao.fuzz.tables", 100);

  /** Of the processor, which does not depend on what else the machine does. */
  private static final long LONGEST_MILLIS = 2_000;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final String CHARACTERS =
      "整改台账措施水务局一是；。，、：（）《》\"',;|\t\n 　0123456789.-%=<&>aZ_x000D_\u00A0䶮𬭎";

  private final Documents documents = new Documents();

  /** PDFBox tells of every damage that it meets. */
  @BeforeAll
  static void silence() {
    ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(null);
  }

  private long slowest;
  private int read;

  @Test
  void damagedFilesAreReadOrRefused() throws Exception {
    List<byte[]> files =
        List.of(
            InventedWorkbook.ledger("xlsx"),
            InventedWorkbook.ledger("xls"),
            printed(),
            "序号,问题,措施\r\n1,\"台账,不全\",\"一是\n二是\"\r\n2,,约谈\r\n".getBytes(StandardCharsets.UTF_8),
            "{\"format\":\"xiaohao-exchange\",\"version\":1,\"inspection\":{\"name\":\"甲\"},\"issues\":[{\"title\":\"a\",\"original\":\"a\"}]}"
                .getBytes(StandardCharsets.UTF_8));
    for (byte[] whole : files) {
      documents.read("台账", whole, ReadWatch.NOBODY); // classes are loaded once
    }
    for (int n = 0; n < TRIES; n++) {
      Random random = new Random(n);
      byte[] damaged = damaged(files.get(n % files.size()), random);
      tried(n, damaged);
    }
    assertThat(read).as("some are read in spite of the damage").isPositive();
    assertThat(slowest).as("ms for the slowest").isLessThan(LONGEST_MILLIS);
  }

  @Test
  void noCharacterOfACellIsLost() throws Exception {
    for (int n = 0; n < TRIES; n++) {
      Random random = new Random(n);
      String[][] table = table(random);
      String format = n % 2 == 0 ? "xlsx" : "xls";
      Workbook workbook = InventedWorkbook.empty(format);
      Sheet sheet = workbook.createSheet("台账");
      for (int row = 0; row < table.length; row++) {
        for (int column = 0; column < table[row].length; column++) {
          InventedWorkbook.put(sheet, row, column, table[row][column]);
        }
      }
      check(n, table, read(InventedWorkbook.bytes(workbook)));
      table[0] = new String[] {"序号", "问题", "措施"};
      check(
          n, table, read(separated(table, ",;\t".charAt(n % 3)).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void tried(int n, byte[] bytes) {
    long start = CPU.getCurrentThreadCpuTime();
    try {
      holdsItsCells(n, documents.read("台账", bytes, ReadWatch.NOBODY));
      read++;
    } catch (IntakeException refused) {
      assertThat(refused.kind()).as("try " + n).isNotNull();
    }
    slowest = Math.max(slowest, (CPU.getCurrentThreadCpuTime() - start) / 1_000_000);
  }

  private static void holdsItsCells(int n, Document document) {
    for (Grid grid : document.tables()) {
      for (Grid.Cell cell : grid.cells()) {
        assertThat(cell.source().of(document.source().text()))
            .as("try " + n)
            .isEqualTo(cell.text());
      }
    }
  }

  private Document read(byte[] bytes) throws IntakeException {
    return documents.read("台账", bytes, ReadWatch.NOBODY);
  }

  private static void check(int n, String[][] table, Document document) {
    holdsItsCells(n, document);
    String[][] found = new String[table.length][table[0].length];
    for (String[] row : found) {
      Arrays.fill(row, "");
    }
    Grid grid = document.tables().getFirst();
    grid.cells().forEach(cell -> found[cell.row()][cell.column()] = cell.text());
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table[row].length; column++) {
        assertThat(letters(found[row][column]))
            .as("try %d, cell %d,%d", n, row, column)
            .isEqualTo(letters(table[row][column]));
      }
    }
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String[][] table(Random random) {
    String[][] table = new String[2 + random.nextInt(6)][3];
    int[] characters = CHARACTERS.codePoints().toArray();
    for (String[] row : table) {
      for (int column = 0; column < row.length; column++) {
        StringBuilder text = new StringBuilder("格");
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
          text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        row[column] = text.append('尾').toString();
      }
    }
    return table;
  }

  private static String separated(String[][] table, char separator) {
    StringBuilder text = new StringBuilder();
    for (String[] row : table) {
      List<String> fields = new ArrayList<>();
      for (String field : row) {
        fields.add('"' + field.replace("\"", "\"\"") + '"');
      }
      text.append(String.join(String.valueOf(separator), fields)).append("\r\n");
    }
    return text.toString();
  }

  private static byte[] damaged(byte[] file, Random random) {
    byte[] bytes = file.clone();
    switch (random.nextInt(4)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> {
        int from = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(64), bytes.length - from);
        System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, from, length);
      }
      default -> {
        for (int i = random.nextInt(8); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
    }
    return bytes;
  }

  private static byte[] printed() throws Exception {
    try (PrintedTable table = new PrintedTable(PrintedTable.Border.STROKES, 50, 80, 243, 406)) {
      table.page(
          "整改台账",
          List.of(
              List.of("序号", "问题", "整改情况"),
              List.of("1", "台账不全。", "已补齐。"),
              List.of("2", "巡河不到位。", "已通报。")));
      return table.bytes();
    }
  }
}
