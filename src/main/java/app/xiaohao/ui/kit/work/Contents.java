package app.xiaohao.ui.kit.work;

import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.file.LedgerInfo;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Unit;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is loaded of a ledger.
 *
 * @param last the number of the newest entry of the change log that it is known to hold
 * @param rows of the chosen inspection, in the order of the paper
 * @param summary of those rows
 * @param layouts in which the offices that sent tables lay out theirs, the newest first
 * @param units of the ledger, with the names they had
 * @param fields what the tables of the offices say of those rows under headings of their own
 * @param names of the inspections of those rows, where several could be meant
 */
public record Contents(
    long last,
    LedgerInfo info,
    List<Inspection> inspections,
    List<LedgerRow> rows,
    LedgerSettings settings,
    LocalDate today,
    Summary summary,
    List<OfficeTable> layouts,
    List<Unit> units,
    CustomFields fields,
    InspectionNames names) {
  /** The lists are copied. */
  public Contents {
    inspections = List.copyOf(inspections);
    rows = List.copyOf(rows);
    layouts = List.copyOf(layouts);
    units = List.copyOf(units);
    Objects.requireNonNull(fields);
    Objects.requireNonNull(names);
  }

  /**
   * What the values of columns depend on.
   *
   * @param lamps of these rows
   */
  public ColumnWords words(Function<LedgerRow, Lamp> lamps, Texts texts) {
    Map<InspectionId, String> named = new HashMap<>();
    inspections.forEach(one -> named.put(one.id(), one.name()));
    return new ColumnWords(
        texts, lamps, today, row -> named.getOrDefault(row.issue().inspection(), ""), fields);
  }

  /**
   * The inspection that is meant: the chosen one, or the only one of the ledger.
   *
   * @param chosen null for none
   */
  public Optional<Inspection> meant(InspectionId chosen) {
    List<Inspection> possible =
        inspections.stream()
            .filter(inspection -> chosen == null || inspection.id().equals(chosen))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  /** Each load is one of its own: what is not in it, such as links, may have changed as well. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
