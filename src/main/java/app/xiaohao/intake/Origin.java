package app.xiaohao.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a document that this program wrote says of where its items come from, beside what it says of
 * them as any document does.
 *
 * @param inspection the name of the inspection; empty where it names none
 * @param rows the rows that carry a key
 * @param titles working titles that differ from the words of the feedback, by where their issue
 *     begins in the text
 */
public record Origin(String inspection, List<Row> rows, Map<Integer, String> titles) {
  /** Of a document that this program did not write. */
  public static final Origin NONE = new Origin("", List.of(), Map.of());

  /** The collections are copied. */
  public Origin {
    Objects.requireNonNull(inspection);
    rows = List.copyOf(rows);
    titles = Map.copyOf(titles);
  }

  /**
   * A row with its key.
   *
   * @param start where its measure begins in the text
   * @param changed what its cells no longer say as written, by what their columns mean
   * @param columns what all its columns mean
   * @param headings of columns of the office's own whose cells are no longer as written
   */
  public record Row(
      int start, RowKey key, Set<Column> columns, Set<Column> changed, Set<String> headings) {
    /** The sets are copied. */
    public Row {
      Objects.requireNonNull(key);
      columns = Set.copyOf(columns);
      changed = Set.copyOf(changed);
      headings = Set.copyOf(headings);
    }
  }

  /** Where an inspection is: in which ledger, and its identity there. */
  public record Place(String ledger, long inspection) {}

  /** From which inspections the rows come. */
  public Set<Place> places() {
    Set<Place> places = new HashSet<>();
    rows.forEach(row -> places.add(new Place(row.key.ledger(), row.key.inspection())));
    return places;
  }

  /** The inspection of a ledger from which most of the rows come; empty where none does. */
  public Optional<Place> placeIn(String ledger) {
    return rows.stream()
        .map(row -> new Place(row.key.ledger(), row.key.inspection()))
        .filter(place -> place.ledger().equals(ledger) && !ledger.isEmpty())
        .findFirst();
  }
}
