package app.xiaohao.intake;

import java.util.List;
import java.util.Objects;

/**
 * A document as it was read: its text, and the tables that stand in it. Every cell of a table is
 * also part of the text, so that each item of a draft has its place there.
 *
 * @param tables in the order of the document; empty where it has none
 */
public record Document(SourceText source, List<Grid> tables) {
  /** The list is copied. */
  public Document {
    Objects.requireNonNull(source);
    tables = List.copyOf(tables);
  }

  /** A document without tables. */
  public Document(SourceText source) {
    this(source, List.of());
  }
}
