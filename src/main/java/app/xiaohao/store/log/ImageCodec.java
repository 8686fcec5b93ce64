package app.xiaohao.store.log;

import app.xiaohao.store.log.RowImage.Cell;
import app.xiaohao.store.log.RowImage.How;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Row images as bytes. The first byte says how the rest is packed: 0 as it is, 1 deflated. Then one
 * image after another: a byte for what became of the row (the place in {@link How}), the table, the
 * number of key values and these, the number of cells and for each its column, the value before and
 * the value after. A text is its length in bytes of UTF-8 as four bytes, then these; null is the
 * length -1.
 */
final class ImageCodec {
  /** From so many bytes on it is worth packing. */
  private static final int PACKED_FROM = 2048;

  private ImageCodec() {}

  /** Takes images one after another and gives their bytes at the end. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private OutputStream packing;
    private DataOutputStream out;
    private long count;

    Writer() {
      bytes.write(0);
      out = new DataOutputStream(bytes);
    }

    void add(RowImage image) {
      try {
        if (packing == null && bytes.size() > PACKED_FROM) {
          pack();
        }
        out.writeByte(image.how().ordinal());
        text(image.table());
        out.writeInt(image.key().size());
        for (String part : image.key()) {
          text(part);
        }
        out.writeInt(image.cells().size());
        for (Cell cell : image.cells()) {
          text(cell.column());
          text(cell.before());
          text(cell.after());
        }
        count++;
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    private void pack() throws IOException {
      byte[] plain = bytes.toByteArray();
      bytes.reset();
      bytes.write(1);
      packing = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED), 8192);
      packing.write(plain, 1, plain.length - 1);
      // the packer is called across the border of Java: not for every number and word
      out = new DataOutputStream(new BufferedOutputStream(packing, 1 << 16));
    }

    private void text(String text) throws IOException {
      if (text == null) {
        out.writeInt(-1);
      } else {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    }

    /** How many images were taken. */
    long count() {
      return count;
    }

    byte[] bytes() {
      try {
        out.flush();
        if (packing != null) {
          packing.close();
        }
        return bytes.toByteArray();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  /** Takes images as they are read. */
  interface Visitor {
    void visit(RowImage image) throws SQLException;
  }

  static List<RowImage> read(byte[] bytes) throws SQLException {
    List<RowImage> images = new ArrayList<>();
    each(bytes, images::add);
    return images;
  }

  /**
   * Reads images one after another.
   *
   * @throws SQLException if the bytes are not what a writer wrote
   */
  static void each(byte[] bytes, Visitor visitor) throws SQLException {
    if (bytes.length == 0) {
      throw new SQLException("an image without bytes");
    }
    InputStream plain = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
    try (DataInputStream in =
        new DataInputStream(
            bytes[0] == 0
                ? plain
                : new BufferedInputStream(new InflaterInputStream(plain), 1 << 16))) {
      for (int how = in.read(); how >= 0; how = in.read()) {
        String table = text(in);
        List<String> key = new ArrayList<>(2);
        for (int parts = in.readInt(); parts > 0; parts--) {
          key.add(text(in));
        }
        List<Cell> cells = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
          cells.add(new Cell(text(in), text(in), text(in)));
        }
        visitor.visit(new RowImage(table, key, How.values()[how], cells));
      }
    } catch (IOException | RuntimeException damaged) {
      throw new SQLException("the images of an entry cannot be read", damaged);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] utf8 = in.readNBytes(length);
    if (utf8.length < length) {
      throw new EOFException();
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
