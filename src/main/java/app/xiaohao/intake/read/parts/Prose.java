package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.Comparator;
import java.util.List;

/**
 * A document as it grows: paragraphs that hold nothing are left out, a table is called by the line
 * above it, and a table of a single column, which is a frame around prose, is prose.
 */
final class Prose implements Blocks {
  private static final int LONGEST_NAME = 60;
  private static final int STEPS = 64;

  private final Incoming file;
  private final DocumentBuilder builder = new DocumentBuilder();
  private String above = "";
  private int count;

  Prose(Incoming file) {
    this.file = file;
  }

  @Override
  public void paragraph(String words) throws IntakeException {
    if (words.isBlank() || words.chars().allMatch(Character::isSpaceChar)) {
      return;
    }
    checkRoom(words.length());
    builder.paragraph(words);
    String live = StruckOut.live(words).strip();
    above = live.isEmpty() ? above : live;
    if (count++ % STEPS == 0) {
      file.watch().step(-1);
    }
  }

  @Override
  public void table(int rows, List<Double> widths, List<TextCell> cells) throws IntakeException {
    if (rows > file.limits().tableRows()) {
      throw file.refused(Kind.TOO_MANY_ROWS, file.limits().tableRows());
    }
    int columns = widths.size();
    int length = 0;
    boolean tabulated = false;
    for (TextCell cell : cells) {
      columns = Math.max(columns, cell.column() + cell.columnSpan());
      length += cell.text().length() + 1;
      tabulated |= cell.column() > 0 && !cell.text().isEmpty();
    }
    if (columns <= 1 || !tabulated) {
      for (TextCell cell : cells.stream().sorted(Comparator.comparingInt(TextCell::row)).toList()) {
        paragraph(cell.text());
      }
      return;
    }
    checkRoom(length);
    builder.table(above.length() <= LONGEST_NAME ? above : "", rows, widths, cells);
    above = "";
  }

  /** Says that something was passed over here. */
  void warn(Warning.Kind kind, String... arguments) {
    builder.warn(kind, builder.length(), arguments);
  }

  /** Says which pages were passed over. */
  void warn(PicturePages pictures) {
    pictures.warn(builder);
  }

  private void checkRoom(int length) throws IntakeException {
    if (builder.length() + (long) length > file.limits().textBytes()) {
      throw file.refused(Kind.TOO_MUCH_TEXT, file.limits().textMegabytes());
    }
  }

  /**
   * The document, where anything was found in it.
   *
   * @throws IntakeException EMPTY where nothing was
   */
  Document document(FileFormat format) throws IntakeException {
    if (builder.length() == 0) {
      throw file.refused(Kind.EMPTY);
    }
    return builder.build(file.name(), file.bytes(), format.label());
  }
}
