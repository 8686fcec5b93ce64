package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of old programs, and files in the lock that Excel opens by itself. */
class OldFilesTest {
  private static final Charset CHINESE = Charset.forName("GBK");
  private static final String EXCELS_OWN = "VelvetSweatshop";

  private static Document read(byte[] bytes) throws IntakeException {
    return new Documents().read("台账.xls", bytes, ReadWatch.NOBODY);
  }

  private static Kind refused(byte[] bytes) {
    return catchThrowableOfType(IntakeException.class, () -> read(bytes)).kind();
  }

  @Test
  void readsListsNotesAndStruckWordsOfWord97() throws Exception {
    Document document =
        read(Files.readAllBytes(Path.of("src/test/resources/app/xiaohao/intake/read/word-97.doc")));
    assertThat(document.source().text())
        .startsWith("云岭水库管理处整改情况\n1.巡库记录缺页。\n补齐巡库记录。\n2.闸门锈蚀未处理。\n整改措施：除锈刷漆。\n")
        .contains("共三扇。");
    assertThat(document.warnings())
        .extracting(Warning::kind, Warning::arguments)
        .containsExactly(tuple(Warning.Kind.STRUCK_OUT, List.of("每季巡库，")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xDB, 0x9B})
  void saysThatAFileIsOfAWordBeforeSix(int magic) {
    byte[] bytes = new byte[512];
    bytes[0] = (byte) magic;
    bytes[1] = (byte) 0xA5;
    IntakeException refused = catchThrowableOfType(IntakeException.class, () -> read(bytes));
    assertThat(refused.kind()).isEqualTo(Kind.UNSUPPORTED_FORMAT);
    assertThat(refused.arguments()).containsExactly("Word 1.0/2.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Book", "BOOK", ""})
  void readsAWorkbookOfExcel95(String stream) throws Exception {
    byte[] workbook = excel95(false);
    Document document = read(stream.isEmpty() ? workbook : packed(stream, workbook));
    assertThat(document.source().text())
        .isEqualTo("序号\t问题\t时限\n1\t台账不全\t2025/6/30\n2\t已复核\tTRUE\n\n");
    assertThat(document.tables().getFirst().name()).isEqualTo("台账");
    assertThat(document.tables().getFirst().cells().get(5).date())
        .isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(document.warnings())
        .extracting(Warning::kind, Warning::arguments)
        .containsExactly(tuple(Warning.Kind.ROWS_HIDDEN, List.of("台账", "1", "4")));
  }

  @Test
  void saysThatAWorkbookOfExcel95IsLocked() throws Exception {
    assertThat(refused(packed("Book", excel95(true)))).isEqualTo(Kind.PASSWORD);
  }

  @Test
  void saysThatAWorkbookOfExcel95IsCutOff() {
    byte[] whole = excel95(false);
    assertThat(refused(Arrays.copyOf(whole, whole.length - 4))).isEqualTo(Kind.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({"0009,0004", "0209,0204", "0409,0204"})
  void readsAWorkbookOfExcelTwoToFour(String begin, String label) throws Exception {
    boolean oldest = begin.equals("0009");
    Records records = new Records();
    records.add(Integer.parseInt(begin, 16), oldest ? words(2, 0x10) : words(2, 0x10, 0));
    records.add(0x42, words(936));
    byte[] text = "问题".getBytes(CHINESE);
    ByteBuffer cell = little(32).putShort((short) 0).putShort((short) 1);
    if (oldest) {
      cell.put(new byte[3]).put((byte) text.length);
    } else {
      cell.putShort((short) 0).putShort((short) text.length);
    }
    cell.put(text);
    records.add(Integer.parseInt(label, 16), Arrays.copyOf(cell.array(), cell.position()));
    records.add(0x0A, new byte[0]);
    assertThat(read(records.bytes()).source().text()).isEqualTo("\t问题\n");
  }

  @Test
  void readsAWorkbookWithRecordsOfOddLengths() throws Exception {
    byte[] workbook = stream(InventedWorkbook.ledger("xls"));
    // In the first sheet, a record that Excel wants to have 8 bytes.
    int place = nthBegin(workbook, 2);
    Records odd = new Records();
    odd.add(0x10, new byte[16]);
    ByteArrayOutputStream with = new ByteArrayOutputStream();
    with.write(workbook, 0, place);
    with.write(odd.bytes());
    with.write(workbook, place, workbook.length - place);
    assertThat(read(packed("Workbook", with.toByteArray())).source().text())
        .isEqualTo(read(InventedWorkbook.ledger("xls")).source().text());
  }

  @Test
  void stillRefusesAWorkbookThatIsCutOff() throws Exception {
    byte[] workbook = stream(InventedWorkbook.ledger("xls"));
    int second = nthBegin(workbook, 2);
    assertThat(refused(packed("Workbook", Arrays.copyOf(workbook, second + 40))))
        .isEqualTo(Kind.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({"agile", "standard"})
  void opensWorkbooksInExcelsOwnLockAndNoOthers(EncryptionMode mode) throws Exception {
    byte[] plain = InventedWorkbook.ledger("xlsx");
    byte[] locked = locked(plain, mode, EXCELS_OWN);
    Document document = read(locked);
    assertThat(document.source().text()).isEqualTo(read(plain).source().text());
    assertThat(document.source().bytes()).isEqualTo(locked);
    assertThat(refused(locked(plain, mode, "abc123"))).isEqualTo(Kind.PASSWORD);
  }

  @Test
  void opensOldWorkbooksInExcelsOwnLockAndNoOthers() throws Exception {
    byte[] plain = InventedWorkbook.ledger("xls");
    assertThat(read(oldLocked(plain, EXCELS_OWN)).source().text())
        .isEqualTo(read(plain).source().text());
    assertThat(refused(oldLocked(plain, "abc123"))).isEqualTo(Kind.PASSWORD);
  }

  private static byte[] locked(byte[] plain, EncryptionMode mode, String password)
      throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor lock = new EncryptionInfo(mode).getEncryptor();
      lock.confirmPassword(password);
      try (var into = lock.getDataStream(files)) {
        into.write(plain);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] oldLocked(byte[] plain, String password) throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try {
      Workbook workbook = new HSSFWorkbook(new ByteArrayInputStream(plain));
      return InventedWorkbook.bytes(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] stream(byte[] file) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
        var in = files.createDocumentInputStream("Workbook")) {
      return in.readAllBytes();
    }
  }

  private static byte[] packed(String name, byte[] stream) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(stream), name);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** The place behind the record by which the nth part of a workbook begins. */
  private static int nthBegin(byte[] workbook, int nth) {
    ByteBuffer bytes = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
    int found = 0;
    int at = 0;
    while (true) {
      int end = at + 4 + (bytes.getShort(at + 2) & 0xFFFF);
      found += bytes.getShort(at) == 0x809 ? 1 : 0;
      if (found == nth) {
        return end;
      }
      at = end;
    }
  }

  /** A sheet with texts, numbers, a date, a truth, and a hidden row. */
  private static byte[] excel95(boolean locked) {
    Records records = new Records();
    records.add(0x809, words(0x500, 5, 0, 0));
    if (locked) {
      records.add(0x2F, words(1, 2));
    }
    records.add(0x42, words(936));
    byte[] format = "yyyy/m/d".getBytes(CHINESE);
    records.add(0x41E, little(11).putShort((short) 164).put((byte) 8).put(format).array());
    records.add(0xE0, words(0, 0));
    records.add(0xE0, words(0, 164));
    byte[] name = "台账".getBytes(CHINESE);
    records.add(
        0x85,
        little(7 + name.length)
            .putInt(0)
            .putShort((short) 0)
            .put((byte) name.length)
            .put(name)
            .array());
    records.add(0x0A, new byte[0]);
    records.add(0x809, words(0x500, 0x10, 0, 0));
    records.add(0x208, words(3, 0, 3, 0, 0, 0, 0x20, 0));
    text(records, 0, 0, "序号");
    text(records, 0, 1, "问题");
    text(records, 0, 2, "时限");
    records.add(0x27E, little(10).putShort((short) 1).putInt(0).putInt(1 << 2 | 2).array());
    text(records, 1, 1, "台账不全");
    ByteBuffer date = little(14).putShort((short) 1).putShort((short) 2).putShort((short) 1);
    records.add(0x203, date.putDouble(45_838).array());
    records.add(0xBD, words(2, 0, 0, 2 << 2 | 2, 0, 0));
    ByteBuffer formula = little(22).putShort((short) 2).putShort((short) 1).putShort((short) 0);
    records.add(0x06, formula.putLong(0xFFFF_0000_0000_0000L).array());
    byte[] result = "已复核".getBytes(CHINESE);
    records.add(
        0x207, little(2 + result.length).putShort((short) result.length).put(result).array());
    records.add(0x205, little(8).putShort((short) 2).putShort((short) 2).putInt(1 << 16).array());
    text(records, 3, 1, "不该读到");
    records.add(0x0A, new byte[0]);
    return records.bytes();
  }

  private static void text(Records records, int row, int column, String words) {
    byte[] text = words.getBytes(CHINESE);
    records.add(
        0x204,
        little(8 + text.length)
            .putShort((short) row)
            .putShort((short) column)
            .putShort((short) 0)
            .putShort((short) text.length)
            .put(text)
            .array());
  }

  private static byte[] words(int... words) {
    ByteBuffer bytes = little(2 * words.length);
    for (int word : words) {
      bytes.putShort((short) word);
    }
    return bytes.array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Records one after another, each with its kind and its length before it. */
  private static final class Records {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    void add(int kind, byte[] content) {
      all.writeBytes(words(kind, content.length));
      all.writeBytes(content);
    }

    byte[] bytes() {
      return all.toByteArray();
    }
  }
}
