package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.ExchangeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What a file is, by its content: a docx that is named .doc, or a page that is named .xls, is read
 * as what it is.
 */
public enum FileFormat {
  TEXT("txt"),
  /** Xiaohao's own */
  EXCHANGE(ExchangeFile.FORMAT),
  DOCX("docx"),
  DOC("doc"),
  /** what Word wrote before it packed as Office packs */
  OLD_WORD("Word 1.0/2.0"),
  /** Word's and WPS's XML of one file, which many systems write under the name .doc */
  WORD_XML("Word XML"),
  XLSX("xlsx"),
  XLS("xls"),
  PDF("pdf"),
  HTML("html"),
  MHT("mht"),
  RTF("rtf"),
  ODT("odt"),
  /** an Office file that is packed into an encrypted one */
  ENCRYPTED("Office"),
  SPREADSHEET_XML("Excel XML"),
  ODS("ods"),
  PPTX("pptx"),
  PPT("ppt"),
  OFD("ofd"),
  /** the Works of old, and what else is packed as Office packs */
  OLE("ole"),
  ZIP("zip"),
  RAR("rar"),
  SEVEN_ZIP("7z"),
  PICTURE("jpg/png");

  private static final int LOOK = 4096;
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?s)(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
              + "<(!doctype\\s+html|html|head|body|meta|title|style|script|table|div|article|section"
              + "|center|p|span|h[1-6]|ul|ol|font|b|strong)\\b.*");
  private static final Pattern MAIL =
      Pattern.compile("(?s)[a-z][a-z0-9-]*:.*?\\bcontent-type:\\s*(multipart/|text/html).*");

  private final String label;

  FileFormat(String label) {
    this.label = label;
  }

  /** Its usual name, as it stands in sentences and as the encoding of a source text. */
  public String label() {
    return label;
  }

  /**
   * What the bytes are; {@link #TEXT} where they may be plain text.
   *
   * @throws IOException if they are packed as Office packs, and damaged
   */
  public static FileFormat of(byte[] bytes) throws IOException {
    if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) {
      return zipped(bytes);
    }
    if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return packed(bytes);
    }
    if (BiffVersion.of(bytes) > 0) {
      return XLS;
    }
    if (begins(bytes, 0xDB, 0xA5) || begins(bytes, 0x9B, 0xA5)) {
      return OLD_WORD;
    }
    if (begins(bytes, '{', '\\', 'r', 't', 'f')) {
      return RTF;
    }
    if (begins(bytes, 'R', 'a', 'r', '!')) {
      return RAR;
    }
    if (begins(bytes, '7', 'z', 0xBC, 0xAF)) {
      return SEVEN_ZIP;
    }
    if (begins(bytes, 0x89, 'P', 'N', 'G') || begins(bytes, 0xFF, 0xD8, 0xFF)) {
      return PICTURE;
    }
    return marked(bytes);
  }

  /** Office files are zip archives; the names of their parts tell them apart. */
  private static FileFormat zipped(byte[] bytes) {
    String names = new String(bytes, StandardCharsets.ISO_8859_1);
    if (names.contains("application/vnd.oasis.opendocument.text")) {
      return ODT;
    }
    if (names.contains("application/vnd.oasis.opendocument.spreadsheet")) {
      return ODS;
    }
    if (names.contains("word/") || names.contains("word\\")) {
      return DOCX;
    }
    if (names.contains("xl/") || names.contains("xl\\")) {
      return XLSX;
    }
    if (names.contains("OFD.xml")) {
      return OFD;
    }
    return names.contains("ppt/") ? PPTX : ZIP;
  }

  private static FileFormat packed(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return ENCRYPTED;
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return DOC;
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return XLS;
      }
      return root.hasEntryCaseInsensitive("PowerPoint Document") ? PPT : OLE;
    }
  }

  private static FileFormat marked(byte[] bytes) {
    String start = start(bytes);
    if (start.startsWith("%pdf") || start.contains("\n%pdf-")) {
      return PDF;
    }
    if (start.startsWith("<?xml") || start.startsWith("<w:") || start.startsWith("<pkg:")) {
      if (start.contains("<w:worddocument") || start.contains("<pkg:package")) {
        return WORD_XML;
      }
      if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
          && start.contains("<workbook")) {
        return SPREADSHEET_XML;
      }
    }
    if (start.startsWith("{") && start.contains("\"" + ExchangeFile.FORMAT + "\"")) {
      return EXCHANGE;
    }
    if (MARKUP.matcher(start).matches()) {
      return HTML;
    }
    return MAIL.matcher(start).matches() && start.contains("mime-version:") ? MHT : TEXT;
  }

  /** The first characters, in small letters, without what stands before the first of them. */
  private static String start(byte[] bytes) {
    Charset charset = StandardCharsets.ISO_8859_1;
    int from = 0;
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      from = 3;
    } else if (begins(bytes, 0xFF, 0xFE) || begins(bytes, '<', 0)) {
      charset = StandardCharsets.UTF_16LE;
      from = bytes[0] == '<' ? 0 : 2;
    } else if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0, '<')) {
      charset = StandardCharsets.UTF_16BE;
      from = bytes[0] == 0 ? 0 : 2;
    }
    int length = Math.min(bytes.length - from, LOOK);
    return new String(bytes, from, length, charset).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean begins(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
