package app.xiaohao.intake;

import java.util.List;
import java.util.Objects;

/**
 * A document as it was read: its text, and the tables that stand in it. Every cell of a table is
 * also part of the text, so that each item of a draft has its place there.
 *
 * @param tables in the order of the document; empty where it has none
 * @param warnings what of the file is not in its text: hidden sheets, pages without text
 */
public record Document(SourceText source, List<Grid> tables, List<Warning> warnings) {
  /** The lists are copied. */
  public Document {
    Objects.requireNonNull(source);
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
  }

  /** A document all of which is in its text. */
  public Document(SourceText source, List<Grid> tables) {
    this(source, tables, List.of());
  }

  /** A document without tables. */
  public Document(SourceText source) {
    this(source, List.of());
  }
}
