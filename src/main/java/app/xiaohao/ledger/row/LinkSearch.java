package app.xiaohao.ledger.row;

import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Likeness;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds issues that may speak of the same problem as another. */
final class LinkSearch {
  /** So many are shown at most. */
  private static final int SHOWN = 30;

  /** Below it two wordings are not proposed by themselves. */
  private static final double ALIKE = 0.3;

  private LinkSearch() {}

  /**
   * @param rows of the whole ledger
   * @param linked issues that are linked already and not proposed again
   * @param words parted by blanks, all of which have to stand in the other; empty to be shown what
   *     is worded alike in other inspections
   * @return the most alike first
   */
  static List<LinkCandidate> of(
      List<LedgerRow> rows,
      List<Inspection> inspections,
      IssueLine issue,
      Set<IssueId> linked,
      String words) {
    Map<InspectionId, String> names = new HashMap<>();
    inspections.forEach(one -> names.put(one.id(), one.name()));
    String[] wanted = words.strip().isEmpty() ? new String[0] : words.strip().split("[\\s　]+");
    Likeness title = Likeness.of(issue.title());
    Likeness original = Likeness.of(issue.original());
    Set<IssueId> seen = new HashSet<>(linked);
    seen.add(issue.id());
    List<LinkCandidate> found = new ArrayList<>();
    for (LedgerRow row : rows) {
      IssueLine other = row.issue();
      if (!seen.add(other.id())) {
        continue;
      }
      double likeness =
          Math.max(
              title.to(Likeness.of(other.title())), original.to(Likeness.of(other.original())));
      boolean shown =
          wanted.length == 0
              ? likeness >= ALIKE && !other.inspection().equals(issue.inspection())
              : holds(other, wanted);
      if (shown) {
        found.add(new LinkCandidate(row, names.getOrDefault(other.inspection(), ""), likeness));
      }
    }
    found.sort(Comparator.comparingDouble(LinkCandidate::likeness).reversed());
    return List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
  }

  private static boolean holds(IssueLine issue, String[] words) {
    for (String word : words) {
      if (!issue.title().contains(word) && !issue.original().contains(word)) {
        return false;
      }
    }
    return true;
  }
}
