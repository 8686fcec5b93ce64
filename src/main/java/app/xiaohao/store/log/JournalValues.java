package app.xiaohao.store.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Arguments of statements as bytes: one that says the type, then the value. Texts are UTF-8 behind
 * their length in bytes (four bytes), dates and moments such texts in ISO 8601.
 */
final class JournalValues {
  private static final int NULL = 0;
  private static final int LONG = 1;
  private static final int INT = 2;
  private static final int TEXT = 3;
  private static final int BOOLEAN = 4;
  private static final int DATE = 5;
  private static final int MOMENT = 6;
  private static final int DOUBLE = 7;
  private static final int BYTES = 8;
  private static final int PROOF = 9;

  private JournalValues() {}

  /**
   * Bytes of proof, which lie in {@link EvidenceStore} and not in the journal.
   *
   * @param sha256 of the whole file
   * @param position of the piece in it
   */
  record Piece(String sha256, int position) {}

  /**
   * @throws IllegalArgumentException if it is of a type that no statement of the store uses
   */
  static void write(DataOutputStream out, Object value) throws IOException {
    switch (value) {
      case null -> out.writeByte(NULL);
      case Long number -> {
        out.writeByte(LONG);
        out.writeLong(number);
      }
      case Integer number -> {
        out.writeByte(INT);
        out.writeInt(number);
      }
      case String text -> text(out, TEXT, text);
      case Enum<?> word -> text(out, TEXT, word.name());
      case Boolean truth -> {
        out.writeByte(BOOLEAN);
        out.writeBoolean(truth);
      }
      case LocalDate day -> text(out, DATE, day.toString());
      case OffsetDateTime moment -> text(out, MOMENT, moment.toString());
      case Double number -> {
        out.writeByte(DOUBLE);
        out.writeDouble(number);
      }
      case byte[] bytes -> {
        out.writeByte(BYTES);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
      case Piece piece -> {
        text(out, PROOF, piece.sha256());
        out.writeInt(piece.position());
      }
      default -> throw new IllegalArgumentException("cannot be kept: " + value.getClass());
    }
  }

  private static void text(DataOutputStream out, int type, String text) throws IOException {
    out.writeByte(type);
    text(out, text);
  }

  static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  static Object read(DataInputStream in) throws IOException {
    int type = in.readByte();
    return switch (type) {
      case NULL -> null;
      case LONG -> in.readLong();
      case INT -> in.readInt();
      case TEXT -> text(in);
      case BOOLEAN -> in.readBoolean();
      case DATE -> LocalDate.parse(text(in));
      case MOMENT -> OffsetDateTime.parse(text(in));
      case DOUBLE -> in.readDouble();
      case BYTES -> bytes(in);
      case PROOF -> new Piece(text(in), in.readInt());
      default -> throw new IOException("no type of value: " + type);
    };
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("a length below nothing");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
