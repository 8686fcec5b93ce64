package app.xiaohao.ledger.row;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.table.head.ColumnDictionary;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tables of the offices say beyond the ledger's own fields, under their own headings, and
 * what was written there by hand: of one item and heading only what was written by hand.
 *
 * @param ofIssues what speaks of an issue as a whole; an issue without any is not in it
 * @param ofMeasures what speaks of one measure; a measure without any is not in it
 * @param headings all headings of the ledger, whatever the inspection, in the order in which they
 *     first came into it: a new one is always the last
 * @param alone headings under which of a measure only its own field counts, not its issue's
 */
public record CustomFields(
    Map<IssueId, List<CustomField>> ofIssues,
    Map<MeasureId, List<CustomField>> ofMeasures,
    List<String> headings,
    Map<MeasureId, Set<String>> alone) {
  /** None at all. */
  public static final CustomFields NONE = new CustomFields(Map.of(), Map.of(), List.of());

  /** The maps and the list are copied. */
  public CustomFields {
    headings = List.copyOf(headings);
    ofIssues = Map.copyOf(ofIssues);
    ofMeasures = Map.copyOf(ofMeasures);
    alone = Map.copyOf(alone);
  }

  /** Without anything written by hand. */
  public CustomFields(
      Map<IssueId, List<CustomField>> ofIssues,
      Map<MeasureId, List<CustomField>> ofMeasures,
      List<String> headings) {
    this(ofIssues, ofMeasures, headings, Map.of());
  }

  /** The fields of one line: those of its issue, then those of its measure. */
  public List<CustomField> of(LedgerRow row) {
    List<CustomField> issue = ofIssues.getOrDefault(row.issue().id(), List.of());
    List<CustomField> measure =
        row.measure() == null ? List.of() : ofMeasures.getOrDefault(row.measure().id(), List.of());
    Set<String> own =
        row.measure() == null ? Set.of() : alone.getOrDefault(row.measure().id(), Set.of());
    if (!own.isEmpty()) {
      issue = issue.stream().filter(field -> !own.contains(field.heading())).toList();
    }
    if (issue.isEmpty()) {
      return measure;
    }
    return measure.isEmpty() ? issue : Stream.concat(issue.stream(), measure.stream()).toList();
  }

  /**
   * What a line says under a heading; empty where nothing is said. What speaks of the issue and of
   * the measure is parted by a semicolon.
   *
   * @param place of the heading among {@link #headings}
   */
  public String of(LedgerRow row, int place) {
    if (place >= headings.size()) {
      return "";
    }
    return of(row, headings.get(place));
  }

  /** What a line says under a heading, whatever its place. */
  public String of(LedgerRow row, String heading) {
    return under(of(row), heading);
  }

  /**
   * What stands under a heading of an issue or measure.
   *
   * @param measure null for the issue as a whole
   */
  public String of(IssueId issue, MeasureId measure, String heading) {
    List<CustomField> fields = new ArrayList<>();
    if (measure == null || !alone.getOrDefault(measure, Set.of()).contains(heading)) {
      fields.addAll(ofIssues.getOrDefault(issue, List.of()));
    }
    if (measure != null) {
      fields.addAll(ofMeasures.getOrDefault(measure, List.of()));
    }
    return under(fields, heading);
  }

  private static String under(List<CustomField> fields, String heading) {
    return fields.stream()
        .filter(field -> field.heading().equals(heading))
        .map(CustomField::text)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** 整改目标, which offices' tables give under one heading or another; empty where none does. */
  public static String goal(List<CustomField> fields) {
    ColumnDictionary dictionary = ColumnDictionary.shipped();
    return fields.stream()
        .filter(field -> dictionary.meanings(List.of(field.heading())).contains(Column.GOAL))
        .map(CustomField::text)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
