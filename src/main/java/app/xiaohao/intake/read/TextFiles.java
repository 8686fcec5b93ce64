package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DecodedText;
import app.xiaohao.model.SourceRange;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads plain text and pasted text. Holds nothing but the limits; safe for several threads. */
final class TextFiles {
  /** So many characters before and behind the first damage are shown. */
  private static final int WORDS = 10;

  private final IntakeLimits limits;

  TextFiles(IntakeLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads the bytes of a text file.
   *
   * @param name the file's name as people know it
   * @throws IntakeException if they are too many, none, or no text
   */
  Document read(String name, byte[] bytes) throws IntakeException {
    checkSize(name, bytes);
    if (bytes.length == 0) {
      throw new IntakeException(Kind.EMPTY, name, List.of(), null);
    }
    DecodedText decoded =
        DecodedText.of(bytes)
            .orElseThrow(() -> new IntakeException(Kind.NOT_TEXT, name, List.of(), null));
    String text = decoded.text();
    SourceText source = checked(new SourceText(name, bytes, text, decoded.charset()));
    if (decoded.damaged() == 0) {
      return new Document(source);
    }
    int from = Math.max(0, Math.min(decoded.place(), text.length()) - WORDS);
    int to = Math.min(text.length(), decoded.place() + WORDS);
    return new Document(
        source,
        List.of(),
        List.of(
            new Warning(
                new SourceRange(from, to),
                Warning.Kind.TEXT_DAMAGED,
                List.of(
                    String.valueOf(decoded.damaged()),
                    text.substring(from, to).replaceAll("\\s+", " ").strip()))));
  }

  /**
   * Takes pasted text.
   *
   * @param name what the paste is called
   * @throws IntakeException if it is empty or too large
   */
  SourceText pasted(String name, String text) throws IntakeException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    checkSize(name, bytes);
    return checked(new SourceText(name, bytes, oneLineEnd(text), StandardCharsets.UTF_8.name()));
  }

  private void checkSize(String name, byte[] bytes) throws IntakeException {
    if (bytes.length > limits.textBytes()) {
      throw new IntakeException(
          Kind.TOO_MUCH_TEXT, name, List.of(String.valueOf(limits.textMegabytes())), null);
    }
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
