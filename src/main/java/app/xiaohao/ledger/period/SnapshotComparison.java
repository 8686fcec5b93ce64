package app.xiaohao.ledger.period;

import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has changed between two snapshots, or between one and the ledger as it is now.
 *
 * @param earlier the one that is compared with
 * @param items of each kind that happened, in the order of the paper; the same line may stand under
 *     several
 */
public record SnapshotComparison(
    Snapshot earlier, Snapshot later, Map<SnapshotChange, List<Item>> items) {
  /** The map is copied, in the order of its words. */
  public SnapshotComparison {
    Map<SnapshotChange, List<Item>> copy = new EnumMap<>(SnapshotChange.class);
    copy.putAll(items);
    items = Collections.unmodifiableMap(copy);
  }

  /**
   * A line that changed.
   *
   * @param before null where it is new
   * @param after null where it is gone
   */
  public record Item(SnapshotRow before, SnapshotRow after) {
    /** The line as it is last known. */
    public SnapshotRow shown() {
      return after == null ? before : after;
    }
  }

  /** Compares two snapshots of one inspection. */
  public static SnapshotComparison of(Snapshot earlier, Snapshot later) {
    Map<MeasureId, SnapshotRow> before = byMeasure(earlier);
    Map<MeasureId, SnapshotRow> after = byMeasure(later);
    Map<SnapshotChange, List<Item>> items = new EnumMap<>(SnapshotChange.class);
    List<Item> all = new ArrayList<>();
    after.forEach((id, shown) -> all.add(new Item(before.get(id), shown)));
    before.forEach(
        (id, shown) -> {
          if (!after.containsKey(id)) {
            all.add(new Item(shown, null));
          }
        });
    for (SnapshotChange kind : SnapshotChange.values()) {
      List<Item> own =
          all.stream().filter(item -> kind.happened(item.before(), item.after())).toList();
      if (!own.isEmpty()) {
        items.put(kind, own);
      }
    }
    return new SnapshotComparison(earlier, later, items);
  }

  private static Map<MeasureId, SnapshotRow> byMeasure(Snapshot snapshot) {
    Map<MeasureId, SnapshotRow> rows = new LinkedHashMap<>();
    for (SnapshotRow shown : snapshot.rows()) {
      if (shown.row().measure() != null) {
        rows.put(shown.row().measure().id(), shown);
      }
    }
    return rows;
  }

  /** How many lines something happened to. */
  public int count(SnapshotChange kind) {
    return items.getOrDefault(kind, List.of()).size();
  }
}
