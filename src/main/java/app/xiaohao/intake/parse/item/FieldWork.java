package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft.IssuedDocument;
import app.xiaohao.intake.Draft.Metric;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cells of one issue tell of the work, read as the sentences of a report are.
 *
 * @param actors organs and units named as doing something for the rectification
 * @param metrics rates of completion and counts of work done
 * @param documents what was issued or revised (建章立制)
 */
public record FieldWork(List<String> actors, List<Metric> metrics, List<IssuedDocument> documents) {
  /** The lists are copied. */
  public FieldWork {
    actors = List.copyOf(actors);
    metrics = List.copyOf(metrics);
    documents = List.copyOf(documents);
  }

  /**
   * The words of a cell or of a part of it.
   *
   * @param measure the number of the measure that they speak of; null for the issue
   * @param start where they stand in the document
   */
  public record Told(Integer measure, String words, int start) {}

  /** What all the words together tell. */
  public static FieldWork of(List<Told> told) {
    List<Part> parts = new ArrayList<>();
    List<IssuedDocument> documents = new ArrayList<>();
    for (Told cell : told) {
      parts.add(new Part(cell.measure(), cell.words()));
      if (cell.words().indexOf('《') >= 0) {
        Reading reading = reading(cell);
        Span all = new Span(0, reading.text().length());
        IssuedDocuments.read(reading, cell.measure(), all, documents);
      }
    }
    List<Clause> clauses = Clause.of(parts);
    return new FieldWork(ActorReader.read(clauses), MetricReader.read(clauses), documents);
  }

  private static Reading reading(Told cell) {
    Reading.Builder builder = new Reading.Builder(cell.words().length() + 1);
    for (int i = 0; i < cell.words().length(); i++) {
      builder.append(cell.words().charAt(i), cell.start() + i);
    }
    return builder.build(cell.start() + cell.words().length());
  }
}
