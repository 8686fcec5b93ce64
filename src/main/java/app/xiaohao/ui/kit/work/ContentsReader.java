package app.xiaohao.ui.kit.work;

import app.xiaohao.export.OfficeExtract;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is shown of a ledger: all of it, or what was touched since. For background work. */
public final class ContentsReader {
  private final Ledger source;
  private final InspectionId which;

  /**
   * @param which the inspection whose rows are read; null for all
   */
  public ContentsReader(Ledger source, InspectionId which) {
    this.source = source;
    this.which = which;
  }

  /** Everything. */
  public Contents all() {
    // before the rest: what is written while it is read counts as touched since
    long last = source.log().seal().map(SealMark::number).orElse(0L);
    LedgerSettings settings = source.settings();
    List<Inspection> inspections = source.inspections();
    List<LedgerRow> rows = source.rows(which);
    LocalDate today = source.today();
    return new Contents(
        last,
        source.file().info(),
        inspections,
        rows,
        settings,
        today,
        Summary.of(rows, settings.lights(), today),
        OfficeExtract.layouts(source.office().officeTables()),
        source.names().units(),
        source.desks().customFields(which),
        InspectionNames.of(inspections, rows));
  }

  /**
   * What was shown, with what was touched since in its place; everything where that does not do.
   *
   * @param before of the same ledger and inspection
   */
  public Contents since(Contents before) {
    Touched touched = source.touchedSince(before.last(), which);
    return touched.everything()
        ? all()
        : rows(before.rows(), touched)
            .map(exchanged -> with(before, touched, exchanged))
            .orElseGet(this::all);
  }

  private Contents with(Contents before, Touched touched, Exchanged exchanged) {
    LedgerSettings settings = source.settings();
    LocalDate today = source.today();
    boolean counted =
        today.equals(before.today())
            && settings.lights().equals(before.settings().lights())
            && !before.summary().total().ownLights();
    return new Contents(
        touched.last(),
        source.file().info(),
        before.inspections(),
        exchanged.rows,
        settings,
        today,
        counted
            ? before.summary().after(exchanged.gone, touched.rows(), settings.lights(), today)
            : Summary.of(exchanged.rows, settings.lights(), today),
        before.layouts(),
        source.names().units(),
        touched.fields() ? source.desks().customFields(which) : before.fields(),
        before.names());
  }

  /**
   * All rows with some exchanged.
   *
   * @param gone those whose place others took
   */
  private record Exchanged(List<LedgerRow> rows, List<LedgerRow> gone) {}

  /** Empty where an issue has more or fewer lines than before, or is on one side alone. */
  private static Optional<Exchanged> rows(List<LedgerRow> before, Touched touched) {
    if (touched.issues().isEmpty()) {
      return Optional.of(new Exchanged(before, List.of()));
    }
    Map<IssueId, List<LedgerRow>> now = new HashMap<>();
    for (LedgerRow row : touched.rows()) {
      now.computeIfAbsent(row.issue().id(), issue -> new ArrayList<>()).add(row);
    }
    List<LedgerRow> rows = new ArrayList<>(before.size());
    List<LedgerRow> gone = new ArrayList<>();
    int at = 0;
    while (at < before.size()) {
      LedgerRow.IssueLine issue = before.get(at).issue();
      int end = at + 1;
      while (end < before.size() && before.get(end).issue() == issue) {
        end++;
      }
      List<LedgerRow> own = now.remove(issue.id());
      if (own == null && touched.issues().contains(issue.id())) {
        // it is there no more
        return Optional.empty();
      }
      if (own == null) {
        rows.addAll(before.subList(at, end));
      } else if (own.size() == end - at) {
        rows.addAll(own);
        gone.addAll(before.subList(at, end));
      } else {
        return Optional.empty();
      }
      at = end;
    }
    return now.isEmpty() ? Optional.of(new Exchanged(rows, gone)) : Optional.empty();
  }
}
