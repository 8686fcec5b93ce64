package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.exchange.ExchangeReader;
import app.xiaohao.intake.read.odf.OdsReader;
import app.xiaohao.intake.read.odf.OdtReader;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.pdf.OfdReader;
import app.xiaohao.intake.read.pdf.PdfReader;
import app.xiaohao.intake.read.sheet.DelimitedText;
import app.xiaohao.intake.read.sheet.SheetsXmlReader;
import app.xiaohao.intake.read.sheet.XlsReader;
import app.xiaohao.intake.read.sheet.XlsxReader;
import app.xiaohao.intake.read.web.HtmlReader;
import app.xiaohao.intake.read.web.MhtReader;
import app.xiaohao.intake.read.word.DocReader;
import app.xiaohao.intake.read.word.DocxReader;
import app.xiaohao.intake.read.word.RtfReader;
import app.xiaohao.intake.read.word.WordXmlReader;
import app.xiaohao.model.SourceRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The one door through which files come: finds what a file is by its content, never by its name
 * alone, and reads its text and its tables. Holds nothing but its limits; safe for several threads.
 */
public final class Documents {
  /** How the names of files end that can be read, in small letters and without the dot. */
  public static final List<String> ENDINGS =
      List.of(
          "txt", "md", //
          "docx", "docm", "dotx", "doc", "wps", "pdf", "html", "htm", "mht", "mhtml", "rtf", "odt",
          "ofd", //
          "xlsx", "xlsm", "xls", "et", "ods", "xml", "csv", "tsv", "json");

  private final IntakeLimits limits;
  private final HiddenCells hidden;
  private final TextFiles textFiles;

  /** With the default limits; what is hidden is left out. */
  public Documents() {
    this(IntakeLimits.DEFAULTS);
  }

  /** With limits of one's own; what is hidden is left out. */
  public Documents(IntakeLimits limits) {
    this(limits, HiddenCells.LEFT_OUT);
  }

  /**
   * With limits of one's own.
   *
   * @param hidden what becomes of rows and columns that are hidden
   */
  public Documents(IntakeLimits limits, HiddenCells hidden) {
    this.limits = limits;
    this.hidden = hidden;
    this.textFiles = new TextFiles(limits);
  }

  /**
   * Reads a file.
   *
   * @param watch hears how far it is, and may stop it
   * @throws IntakeException if it cannot be opened or read; its kind says why
   * @throws CancellationException if the watch stopped it
   */
  public Document read(Path file, ReadWatch watch) throws IntakeException {
    Path name = file.getFileName();
    String known = name == null ? file.toString() : name.toString();
    byte[] bytes;
    watch.step(0);
    try (InputStream in = Files.newInputStream(file)) {
      // One more than the limit: a file that grows while it is read cannot slip past it.
      bytes = in.readNBytes(limits.bytes() + 1);
    } catch (IOException failed) {
      throw new IntakeException(Kind.UNREADABLE, known, List.of(), failed);
    }
    return read(known, bytes, watch);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name the file's name as people know it
   * @param watch hears how far it is, and may stop it
   * @throws IntakeException if they cannot be read; its kind says why
   * @throws CancellationException if the watch stopped it
   */
  public Document read(String name, byte[] bytes, ReadWatch watch) throws IntakeException {
    Incoming file = new Incoming(name, bytes, limits, hidden, watch);
    if (bytes.length > limits.bytes()) {
      throw file.refused(Kind.TOO_LARGE, limits.megabytes());
    }
    FileFormat format = format(file);
    try {
      return reader(format).read(file);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // Libraries meet damaged files with whatever their innards throw.
      throw file.refused(Kind.BROKEN, broken, format.label());
    }
  }

  private static FileFormat format(Incoming file) throws IntakeException {
    try {
      return FileFormat.of(file.bytes());
    } catch (IOException | RuntimeException broken) {
      throw file.refused(Kind.BROKEN, broken, "doc/xls");
    }
  }

  private FormatReader reader(FileFormat format) {
    return switch (format) {
      case TEXT -> file -> tableOrProse(file, textFiles.read(file.name(), file.bytes()));
      case EXCHANGE -> new ExchangeReader();
      case XLSX -> new XlsxReader();
      case XLS -> new XlsReader();
      case DOCX -> new DocxReader();
      case DOC -> new DocReader();
      case WORD_XML -> new WordXmlReader();
      case PDF -> new PdfReader();
      case HTML -> new HtmlReader();
      case MHT -> new MhtReader();
      case RTF -> new RtfReader();
      case OFD -> new OfdReader();
      case ODT -> new OdtReader();
      case ODS -> new OdsReader();
      case SPREADSHEET_XML -> new SheetsXmlReader();
      case ENCRYPTED -> this::locked;
      default ->
          file -> {
            throw file.refused(Kind.UNSUPPORTED_FORMAT, format.label());
          };
    };
  }

  /** An Office file in a lock: read where Excel opens it without asking. */
  private Document locked(Incoming file) throws IntakeException, IOException {
    byte[] opened =
        DefaultPassword.opened(file)
            .orElseThrow(() -> file.refused(Kind.PASSWORD, FileFormat.ENCRYPTED.label()));
    FileFormat format = FileFormat.of(opened);
    if (format == FileFormat.ENCRYPTED) {
      throw file.refused(Kind.PASSWORD, format.label());
    }
    Incoming inner = new Incoming(file.name(), opened, limits, file.hidden(), file.watch());
    Document read = reader(format).read(inner);
    SourceText text = read.source();
    return new Document(
        new SourceText(file.name(), file.bytes(), text.text(), text.encoding()),
        read.tables(),
        read.warnings());
  }

  /**
   * Takes pasted text.
   *
   * @param name what the paste is called
   * @throws IntakeException if it is empty or too large, or a table with too many rows
   */
  public Document pasted(String name, String text) throws IntakeException {
    SourceText source = textFiles.pasted(name, text);
    Incoming file = new Incoming(name, source.bytes(), limits, hidden, ReadWatch.NOBODY);
    return tableOrProse(file, new Document(source));
  }

  private static Document tableOrProse(Incoming file, Document prose) throws IntakeException {
    Optional<Document> marked = MarkdownTables.read(file, prose.source());
    Optional<Document> table =
        marked.isPresent() ? marked : DelimitedText.read(file, prose.source());
    if (table.isEmpty()) {
      return prose;
    }
    // The cells stand elsewhere than the characters of the file.
    int end = table.get().source().text().length();
    List<Warning> warnings =
        prose.warnings().stream()
            .map(
                warning ->
                    new Warning(
                        new SourceRange(
                            Math.min(warning.source().start(), end),
                            Math.min(warning.source().end(), end)),
                        warning.kind(),
                        warning.arguments()))
            .toList();
    return new Document(table.get().source(), table.get().tables(), warnings);
  }
}
