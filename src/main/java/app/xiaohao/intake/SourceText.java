package app.xiaohao.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A document as it was read: its original bytes, and the text in which every source position of a
 * draft is counted.
 *
 * @param name the file's name without folders, or what the paste is called
 * @param bytes the file as it was; for pasted text its UTF-8 form
 * @param text the text as read, line ends made {@code \n}, no byte order mark
 * @param encoding the name of the character set it was read in; for an Office or PDF file the name
 *     of its format, such as {@code docx}
 */
public record SourceText(String name, byte[] bytes, String text, String encoding) {
  /** All parts are required; the bytes are not copied and must not be changed. */
  public SourceText {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(text);
    Objects.requireNonNull(encoding);
  }

  /**
   * The hash of the original bytes, by which a document is known again: SHA-256 in lower-case hex.
   */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that
        && name.equals(that.name)
        && text.equals(that.text)
        && encoding.equals(that.encoding)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, text, encoding, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "SourceText[" + name + ", " + bytes.length + " bytes, " + encoding + "]";
  }
}
