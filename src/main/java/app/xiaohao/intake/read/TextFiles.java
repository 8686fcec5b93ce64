package app.xiaohao.intake.read;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads text files and pasted text. Holds nothing; safe for several threads. */
public final class TextFiles {
  /** The largest document that is read, in MB. A report has some hundred KB. */
  public static final int MAX_MEGABYTES = 32;

  private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

  /**
   * Reads a file.
   *
   * @throws IntakeException if it cannot be opened, is too large, is empty or is no text
   */
  public SourceText read(Path file) throws IntakeException {
    Path name = file.getFileName();
    String known = name == null ? file.toString() : name.toString();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      // One more than the limit: a file that grows while it is read cannot slip past it.
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException failed) {
      throw new IntakeException(Kind.UNREADABLE, known, List.of(), failed);
    }
    return read(known, bytes);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name the file's name as people know it
   * @throws IntakeException if they are too many, none, or no text
   */
  public SourceText read(String name, byte[] bytes) throws IntakeException {
    if (bytes.length > MAX_BYTES) {
      throw new IntakeException(Kind.TOO_LARGE, name, List.of(String.valueOf(MAX_MEGABYTES)), null);
    }
    Optional<String> format = FileFormat.of(bytes);
    if (format.isPresent()) {
      throw new IntakeException(Kind.UNSUPPORTED_FORMAT, name, List.of(format.get()), null);
    }
    if (bytes.length == 0) {
      throw new IntakeException(Kind.EMPTY, name, List.of(), null);
    }
    DecodedText decoded =
        DecodedText.of(bytes)
            .orElseThrow(() -> new IntakeException(Kind.NOT_TEXT, name, List.of(), null));
    return checked(new SourceText(name, bytes, oneLineEnd(decoded.text()), decoded.charset()));
  }

  /**
   * Takes pasted text.
   *
   * @param name what the paste is called
   * @throws IntakeException if it is empty or too large
   */
  public SourceText pasted(String name, String text) throws IntakeException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_BYTES) {
      throw new IntakeException(Kind.TOO_LARGE, name, List.of(String.valueOf(MAX_MEGABYTES)), null);
    }
    return checked(new SourceText(name, bytes, oneLineEnd(text), StandardCharsets.UTF_8.name()));
  }

  private static SourceText checked(SourceText source) throws IntakeException {
    if (source.text().isBlank()) {
      throw new IntakeException(Kind.EMPTY, source.name(), List.of(), null);
    }
    return source;
  }

  private static String oneLineEnd(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }
}
