package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.paper.PaperRegister;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.PaperWording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a line speaks of, as people number and name it. */
public final class LedgerItems {
  private final Ledger ledger;
  private final Path folder;
  private final List<Inspection> inspections;
  private final Map<IssueId, List<LedgerRow>> rows = new HashMap<>();
  private final Map<String, List<LedgerRow>> measures = new HashMap<>();
  private final Map<String, List<LedgerRow>> issues = new HashMap<>();
  private long seen;
  private boolean reshaped;

  /**
   * Items are read once, and again those of the issues that a line has reshaped.
   *
   * @param folder in which files are that a line names
   */
  public LedgerItems(Ledger ledger, Path folder) {
    this.ledger = ledger;
    this.folder = folder;
    this.inspections = ledger.inspections();
    readAll();
  }

  private void readAll() {
    rows.clear();
    measures.clear();
    issues.clear();
    seen = ledger.touchedSince(Long.MAX_VALUE, null).last();
    ledger.rows(null).forEach(this::add);
  }

  private void add(LedgerRow row) {
    List<LedgerRow> own = rows.computeIfAbsent(row.issue().id(), id -> new ArrayList<>(4));
    if (own.isEmpty()) {
      issues
          .computeIfAbsent(Integer.toString(row.issue().number()), one -> new ArrayList<>(1))
          .add(row);
    }
    own.add(row);
    if (row.measure() != null) {
      measures.computeIfAbsent(LedgerQuery.number(row), one -> new ArrayList<>(1)).add(row);
    }
  }

  /** A line has changed which items there are, or their numbers. */
  public void reshaped() {
    reshaped = true;
  }

  private void readAgain() {
    if (!reshaped) {
      return;
    }
    reshaped = false;
    Touched touched = ledger.touchedSince(seen, null);
    if (touched.everything()) {
      readAll();
      return;
    }
    seen = touched.last();
    for (IssueId issue : touched.issues()) {
      for (LedgerRow row : rows.getOrDefault(issue, List.of())) {
        issues.getOrDefault(Integer.toString(row.issue().number()), new ArrayList<>()).remove(row);
        measures.getOrDefault(LedgerQuery.number(row), new ArrayList<>()).remove(row);
      }
      rows.remove(issue);
    }
    touched.rows().forEach(this::add);
  }

  /** All papers of the register, also letters that were entered without one. */
  List<RegisteredPaper> papers() {
    return PaperRegister.of(
            ledger.desks().papers(),
            ledger.desks().desk(null).letters(),
            PaperWording::word,
            PaperWording::word)
        .papers();
  }

  /** The ledger itself. */
  Ledger ledger() {
    return ledger;
  }

  /**
   * The file that a field names, seen from the folder of the changes and lying below it: whoever
   * wrote the changes gets nothing else of this machine into the ledger.
   */
  Path file(ChangeLine line, String field) throws LineRefusal {
    String name = line.text(field);
    try {
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder.normalize())) {
        throw new LineRefusal(Flaw.FILE_OUTSIDE, name);
      }
      if (Files.isRegularFile(file)) {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
          throw new LineRefusal(Flaw.FILE_OUTSIDE, name);
        }
        return file;
      }
    } catch (InvalidPathException wrong) {
      throw ChangeLine.wrong(field, name);
    } catch (IOException unreadable) {
      throw new LineRefusal(Flaw.NO_FILE, name);
    }
    throw new LineRefusal(Flaw.NO_FILE, name);
  }

  /** The line of the measure in the field {@code item}, as it is now. */
  LedgerRow row(ChangeLine line) throws LineRefusal {
    return ledger.row(measureId(line));
  }

  /** The line of the measure in another field, as it is now. */
  LedgerRow row(ChangeLine line, String field) throws LineRefusal {
    return ledger.row(one(line, "inspection", this.measures, line.text(field)).measure().id());
  }

  /** The measures that a field names, of the inspection of the field {@code inspection}. */
  List<MeasureId> measures(ChangeLine line, String field) throws LineRefusal {
    List<MeasureId> all = new ArrayList<>();
    for (String number : line.texts(field)) {
      all.add(one(line, "inspection", measures, number).measure().id());
    }
    return all;
  }

  /** The measure in the field {@code item}, which is struck. */
  MeasureId removedMeasure(ChangeLine line) throws LineRefusal {
    Optional<LedgerRow> removed = removed(line, "inspection", line.text("item"));
    // of one that is there the ledger says so
    return removed.isPresent() ? removed.get().measure().id() : measureId(line);
  }

  /** The issue in the field {@code item}, which is struck. */
  IssueId removedIssue(ChangeLine line) throws LineRefusal {
    Optional<LedgerRow> removed = removed(line, "inspection", line.text("item"));
    return removed.isPresent() ? removed.get().issue().id() : issue(line, "item", "inspection");
  }

  /** The line of a struck measure, or the first one of an issue that is struck as a whole. */
  private Optional<LedgerRow> removed(ChangeLine line, String inspectionField, String item)
      throws LineRefusal {
    InspectionId inspection = line.has(inspectionField) ? named(line.text(inspectionField)) : null;
    return ledger.desks().byHand(inspection).removed().stream()
        .filter(
            one ->
                item.contains(".")
                    ? LedgerQuery.number(one.row()).equals(item)
                    : one.withIssue() && Integer.toString(one.row().issue().number()).equals(item))
        .map(ByHand.Removed::row)
        .findFirst();
  }

  /** What became of the measure in the field {@code item} so far. */
  MeasureLife life(ChangeLine line) throws LineRefusal {
    return ledger.life(measureId(line));
  }

  /** The issues linked with that of the measure in the field {@code item}. */
  List<LinkedIssue> linked(ChangeLine line) throws LineRefusal {
    return ledger.measureFile(measureId(line)).linked();
  }

  /** The measure in the field {@code item}. */
  MeasureId measureId(ChangeLine line) throws LineRefusal {
    readAgain();
    String item = line.text("item");
    String number = item.contains(".") ? item : item + ".1";
    if (!number.equals(item) && several(item)) {
      throw new LineRefusal(Flaw.WHICH_MEASURE, item);
    }
    return one(line, "inspection", measures, number).measure().id();
  }

  private boolean several(String issue) {
    return issues.getOrDefault(issue, List.of()).stream()
        .anyMatch(row -> rows.get(row.issue().id()).size() > 1);
  }

  /** The issue in a field; a measure's number stands for its issue. */
  IssueId issue(ChangeLine line, String field, String inspectionField) throws LineRefusal {
    return issueNamed(line, inspectionField, line.text(field));
  }

  /** The issue of a number, in the inspection of the field {@code inspection}. */
  IssueId issueNamed(ChangeLine line, String item) throws LineRefusal {
    return issueNamed(line, "inspection", item);
  }

  private IssueId issueNamed(ChangeLine line, String inspectionField, String item)
      throws LineRefusal {
    int dot = item.indexOf('.');
    return one(line, inspectionField, issues, dot < 0 ? item : item.substring(0, dot)).issue().id();
  }

  /** The issue's title as it is now. */
  String title(IssueId issue) {
    return ledger.rowsOf(issue).getFirst().issue().title();
  }

  /** The inspection in the field {@code inspection}, or the only one there is. */
  InspectionId inspection(ChangeLine line) throws LineRefusal {
    if (line.has("inspection")) {
      return named(line.text("inspection"));
    }
    if (inspections.size() != 1) {
      throw new LineRefusal(Flaw.MISSING, "inspection");
    }
    return inspections.getFirst().id();
  }

  private InspectionId named(String name) throws LineRefusal {
    List<Inspection> found = inspections.stream().filter(one -> one.name().equals(name)).toList();
    if (found.isEmpty()) {
      found = inspections.stream().filter(one -> one.name().contains(name)).toList();
    }
    if (found.size() != 1) {
      throw new LineRefusal(found.isEmpty() ? Flaw.NO_INSPECTION : Flaw.SEVERAL_INSPECTIONS, name);
    }
    return found.getFirst().id();
  }

  private LedgerRow one(
      ChangeLine line, String inspectionField, Map<String, List<LedgerRow>> numbered, String item)
      throws LineRefusal {
    readAgain();
    List<LedgerRow> found = numbered.getOrDefault(item, List.of());
    if (line.has(inspectionField)) {
      InspectionId inspection = named(line.text(inspectionField));
      found = found.stream().filter(row -> row.issue().inspection().equals(inspection)).toList();
    }
    if (found.isEmpty()) {
      if (removed(line, inspectionField, item).isPresent()) {
        throw LedgerException.refusing(LedgerException.Kind.ITEM_REMOVED, item);
      }
      throw new LineRefusal(Flaw.NO_ITEM, item);
    }
    if (found.size() > 1) {
      throw new LineRefusal(Flaw.WHICH_INSPECTION, item);
    }
    return found.getFirst();
  }

  /** The unit that a field names, by its name or an alias. */
  Unit unit(ChangeLine line, String field) throws LineRefusal {
    String name = line.text(field);
    List<Unit> units = ledger.names().units();
    return units.stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .or(() -> units.stream().filter(unit -> unit.aliases().contains(name)).findFirst())
        .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, field, name));
  }

  /** The leader whom a field names; of several of one name the field {@code posts} says which. */
  Leader leader(ChangeLine line, String field, String postsField) throws LineRefusal {
    String name = line.text(field);
    String posts = line.text(postsField, "");
    List<Leader> found =
        ledger.names().leaders().stream()
            .filter(leader -> leader.name().equals(name))
            .filter(leader -> posts.isEmpty() || leader.posts().equals(posts))
            .toList();
    if (found.size() != 1) {
      throw new LineRefusal(
          found.isEmpty() ? Flaw.NOT_THERE : Flaw.MISSING,
          found.isEmpty() ? new String[] {field, name} : new String[] {postsField});
    }
    return found.getFirst();
  }
}
