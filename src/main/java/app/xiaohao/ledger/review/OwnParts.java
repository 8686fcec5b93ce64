package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Origin;
import app.xiaohao.ledger.stated.ImportRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook of this ledger that holds the items of several inspections, in parts of one each: an
 * import goes into one inspection.
 */
public final class OwnParts {
  private OwnParts() {}

  /**
   * The parts, that with the most items first; the draft itself where there is only one. What has
   * no key of the ledger stays with the first.
   *
   * @param ledger as it names itself
   */
  public static List<Draft> of(Draft draft, String ledger) {
    Map<Integer, Long> inspections = new LinkedHashMap<>();
    for (Origin.Row row : draft.origin().rows()) {
      if (row.key().ledger().equals(ledger) && !ledger.isEmpty()) {
        inspections.putIfAbsent(row.start(), row.key().inspection());
      }
    }
    Map<Long, List<Draft.Issue>> parts = new LinkedHashMap<>();
    List<Draft.Issue> others = new ArrayList<>();
    for (Draft.Issue issue : draft.issues()) {
      Long inspection =
          ImportRules.measures(issue).stream()
              .map(measure -> inspections.get(measure.source().start()))
              .filter(known -> known != null)
              .findFirst()
              .orElse(null);
      List<Draft.Issue> part =
          inspection == null ? others : parts.computeIfAbsent(inspection, any -> new ArrayList<>());
      part.add(issue);
    }
    if (parts.size() < 2) {
      return List.of(draft);
    }
    List<Map.Entry<Long, List<Draft.Issue>>> ordered = new ArrayList<>(parts.entrySet());
    ordered.sort((one, other) -> other.getValue().size() - one.getValue().size());
    ordered.getFirst().getValue().addAll(others);
    return ordered.stream().map(part -> part(draft, part.getKey(), part.getValue())).toList();
  }

  private static Draft part(Draft draft, long inspection, List<Draft.Issue> issues) {
    return draft
        .withIssues(issues)
        .withOrigin(
            new Origin(
                "",
                draft.origin().rows().stream()
                    .filter(row -> row.key().inspection() == inspection)
                    .toList(),
                draft.origin().titles()));
  }
}
