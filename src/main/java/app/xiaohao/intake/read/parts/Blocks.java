package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.List;

/** Where the reader of a document puts what it finds, in the order in which a person reads it. */
interface Blocks {
  /** A paragraph with its number, if it has one. */
  void paragraph(String words) throws IntakeException;

  /**
   * A table.
   *
   * @param rows how many, cells or not
   * @param widths of the columns in characters, 0 where unknown
   */
  void table(int rows, List<Double> widths, List<TextCell> cells) throws IntakeException;
}
