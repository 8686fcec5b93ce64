package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The measures in a field or a cell: cut at 1.…2.…, （1）…（2）…, ①…②…, 一是…二是…, 首先…其次…; without such
 * markers the words are one measure.
 */
public final class FieldMeasures {
  private FieldMeasures() {}

  /**
   * Measures, and what stands before the first.
   *
   * @param lead white space at the ends off; empty where there is none
   * @param measures in their order; empty where the words are blank
   */
  public record Parts(Piece lead, List<Piece> measures) {
    /** The list is copied. */
    public Parts {
      measures = List.copyOf(measures);
    }
  }

  /**
   * A part of the words.
   *
   * @param text without its marker, white space at the ends off
   * @param number as its marker gives it; 0 where it has none
   * @param start position of its first character in the words
   * @param end position behind its last character in the words
   */
  public record Piece(String text, int number, int start, int end) {}

  /** Cuts the words of a field or a cell. */
  public static Parts of(String words) {
    MeasureSplitter.Split split = MeasureSplitter.ofCell(words);
    List<Piece> measures = new ArrayList<>();
    for (int i = 0; i < split.measures().size(); i++) {
      Piece piece = piece(words, split.measures().get(i), split.numbers().get(i));
      if (!piece.text().isEmpty()) {
        measures.add(piece);
      }
    }
    return new Parts(piece(words, split.lead(), 0), measures);
  }

  private static Piece piece(String words, Span span, int number) {
    int start = Chars.skipSpaces(words, span.start(), span.end());
    int end = Math.max(start, Chars.trimEnd(words, start, span.end()));
    return new Piece(words.substring(start, end), number, start, end);
  }
}
