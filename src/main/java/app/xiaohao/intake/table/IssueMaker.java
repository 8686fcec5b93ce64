package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.item.FieldMeasures;
import app.xiaohao.intake.parse.item.FieldTitle;
import app.xiaohao.intake.parse.item.FieldWork;
import app.xiaohao.intake.parse.line.Blank;
import app.xiaohao.intake.table.cell.CellReadings;
import app.xiaohao.intake.table.cell.CellStatus;
import app.xiaohao.intake.table.cell.TableRanges;
import app.xiaohao.intake.table.cell.Words;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.model.Completion;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.closing.Closure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an issue of its rows. What all of its measures share stands with the issue. */
final class IssueMaker {
  private final Cells cells;
  private final ColumnPlan plan;
  private final int problem;
  private final boolean numbered;
  private final CellReadings readings;
  private final List<Warning> warnings;

  /**
   * @param problem the column whose cells are the issues
   * @param numbered whether 序号 numbers the issues, so that it is in their paths
   * @param warnings takes what a person should look at
   */
  IssueMaker(
      Cells cells,
      ColumnPlan plan,
      int problem,
      boolean numbered,
      CellReadings readings,
      List<Warning> warnings) {
    this.cells = cells;
    this.plan = plan;
    this.problem = problem;
    this.numbered = numbered;
    this.readings = readings;
    this.warnings = warnings;
  }

  /** The issue of the rows of a block. */
  Draft.Issue of(Block block, List<String> path) {
    MeasureGroups groups = new MeasureGroups(cells, plan, block);
    Facts shared = new Facts(plan, readings);
    List<Facts> own = new ArrayList<>();
    for (int i = 0; i < groups.count(); i++) {
      own.add(new Facts(plan, readings));
    }
    for (int column = 0; column < plan.columns(); column++) {
      if (!isPlaced(column, block)) {
        facts(column, block, groups, shared, own);
      }
    }
    strayHeadings(block, shared);
    if (!numbered && !block.number().isEmpty() && !block.rowsNumbered() && plan.number() >= 0) {
      shared.field(plan.name(plan.number()), block.number());
    }
    noNumber(block, shared);
    return issue(block, path, groups, shared, own);
  }

  /** 无 in the cell of the number is no number, and its word is kept. */
  private void noNumber(Block block, Facts shared) {
    if (plan.number() >= 0 && !block.rowsNumbered()) {
      cells.in(block.rows(), plan.number()).stream()
          .filter(cell -> IssueNumbers.isNone(cell.text()) && !Blank.is(cell.text()))
          .forEach(cell -> shared.field(cell.column(), Words.of(cell)));
    }
  }

  /** A heading that begins amid the rows of an issue is none of its headings; it makes a field. */
  private void strayHeadings(Block block, Facts shared) {
    for (int row : block.rows()) {
      for (Cell cell : cells.begunIn(row)) {
        Column meaning = plan.meaning(cell.column());
        boolean heading =
            meaning == Column.ASPECT
                || (cell.column() != problem
                    && (meaning == Column.PROBLEM || cell.column() == plan.problem()));
        boolean known =
            block.aspects().stream().anyMatch(aspect -> aspect.text().equals(cell.text()));
        if (heading && !known) {
          shared.field(cell.column(), Words.of(cell));
        }
      }
    }
  }

  /** Whether a column's text stands in the path, the headings, the title or the measures. */
  private boolean isPlaced(int column, Block block) {
    return switch (plan.meaning(column)) {
      case NUMBER -> column == plan.number() && !block.rowsNumbered();
      case ASPECT, PROBLEM -> true;
      case TASK -> column == plan.problem() || plan.measures().contains(column);
      case DETAIL -> column == plan.first(Column.DETAIL);
      default -> plan.measures().contains(column);
    };
  }

  private void facts(int column, Block block, MeasureGroups groups, Facts shared, List<Facts> own) {
    List<List<Words>> said = new ArrayList<>();
    for (MeasureGroups.Group group : groups.all()) {
      List<Words> words = new ArrayList<>();
      block.carried().stream()
          .filter(cell -> cell.column() == column)
          .map(Words::of)
          .forEach(words::add);
      cells.in(group.rows(), column).stream().map(Words::of).forEach(words::add);
      for (int i = 0; i < Math.max(1, group.measures().size()); i++) {
        List<Words> part = part(words, i, group.measures().size());
        boolean counts = column == plan.measureNumber() && counts(part, said.size() + 1);
        said.add(counts ? List.of() : part);
      }
    }
    boolean alike = said.stream().map(IssueMaker::texts).distinct().count() == 1;
    boolean kept = plan.meaning(column) == Column.PROGRESS && !own.isEmpty();
    if (own.size() != said.size() || (alike && !kept)) {
      if (alike) {
        shared.add(column, said.getFirst(), null);
      } else {
        said.forEach(words -> shared.add(column, words, null));
      }
      return;
    }
    for (int i = 0; i < own.size(); i++) {
      own.get(i).add(column, said.get(i), i + 1);
    }
  }

  /** Whether a cell holds no more than the measure's number. */
  private static boolean counts(List<Words> words, int number) {
    return words.size() == 1
        && IssueNumbers.plain(words.getFirst().text())
            .replaceAll("[()]", "")
            .equals(String.valueOf(number));
  }

  /** A cell that counts as the measures beside it do is shared out among them. */
  private List<Words> part(List<Words> words, int index, int measures) {
    if (measures < 2 || words.size() != 1) {
      return words;
    }
    Words cell = words.getFirst();
    FieldMeasures.Parts parts = FieldMeasures.of(cell.text());
    if (parts.measures().size() != measures || !parts.lead().text().isEmpty()) {
      return words;
    }
    for (int i = 0; i < measures; i++) {
      if (parts.measures().get(i).number() != i + 1) {
        return words;
      }
    }
    FieldMeasures.Piece piece = parts.measures().get(index);
    return List.of(cell.part(piece.start(), piece.end(), piece.text()));
  }

  private static List<String> texts(List<Words> words) {
    return words.stream().map(Words::text).toList();
  }

  private Draft.Issue issue(
      Block block, List<String> path, MeasureGroups groups, Facts shared, List<Facts> own) {
    SourceRange source = source(block);
    FieldTitle title = block.problem() == null ? null : FieldTitle.of(block.problem().text());
    Words named = title == null ? null : named(Words.of(block.problem()), title, path, shared);
    List<Words> leads = leads(block, title);
    List<Words> measures = groups.all().stream().flatMap(g -> g.measures().stream()).toList();
    List<Status> states = states(groups, shared, own);
    boolean together = states.stream().distinct().count() < 2;
    List<Draft.DeadlineMention> deadlines = new ArrayList<>(shared.deadlines());
    List<Draft.Measure> rows = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Facts facts = own.get(i);
      deadlines.addAll(facts.deadlines());
      Draft.RowFacts row =
          new Draft.RowFacts(
              facts.units(),
              facts.leaders(),
              together ? null : states.get(i),
              progress(facts, shared),
              facts.fields());
      Words measure = measures.get(i);
      rows.add(
          new Draft.Measure(
              i + 1,
              measure.text(),
              measure.source(),
              row.equals(Draft.RowFacts.NONE) ? Draft.RowFacts.NONE : row));
    }
    warnOfState(source, shared.status(), own.isEmpty() ? states.getFirst() : Status.NOT_STATED);
    if (own.isEmpty()) {
      noMeasure(path, source, shared);
    }
    warnOfDates(deadlines, source, measures);
    FieldWork work = work(leads, measures, groups, block);
    return new Draft.Issue(
        path,
        headings(block),
        named == null ? null : named.text(),
        leads.isEmpty() ? null : leads.stream().map(Words::text).collect(Collectors.joining("\n")),
        source,
        named == null ? null : named.source(),
        leads.isEmpty() ? null : range(leads),
        rows,
        CellStatus.together(states),
        deadlines,
        shared.units(),
        shared.leaders(),
        work.actors(),
        work.metrics(),
        work.documents(),
        shared.fields());
  }

  /** The title; a number of its own that is not in the path makes a field. */
  private Words named(Words cell, FieldTitle title, List<String> path, Facts shared) {
    if (title.title().isEmpty()) {
      return cell;
    }
    if (!title.number().isEmpty() && !path.contains(title.number())) {
      shared.field(plan.name(problem), title.number());
    }
    return cell.part(title.titleStart(), title.titleEnd(), title.title());
  }

  private List<Words> leads(Block block, FieldTitle title) {
    List<Words> leads = new ArrayList<>();
    if (title != null && !Blank.is(title.rest())) {
      Words cell = Words.of(block.problem());
      leads.add(
          cell.part(title.restStart(), title.restStart() + title.rest().length(), title.rest()));
    }
    int detail = plan.first(Column.DETAIL);
    if (detail >= 0 && detail != problem) {
      cells.in(block.rows(), detail).stream().map(Words::of).forEach(leads::add);
    }
    return leads;
  }

  /** What lead, measures and progress tell of the work. */
  private FieldWork work(
      List<Words> leads, List<Words> measures, MeasureGroups groups, Block block) {
    List<FieldWork.Told> told = new ArrayList<>();
    leads.forEach(lead -> told.add(told(null, lead)));
    for (int i = 0; i < measures.size(); i++) {
      told.add(told(i + 1, measures.get(i)));
    }
    int progress = plan.first(Column.PROGRESS);
    if (progress >= 0 && !plan.measures().contains(progress)) {
      int number = 1;
      for (MeasureGroups.Group group : groups.all()) {
        for (Cell cell : cells.in(group.rows(), progress)) {
          if (block.rows().contains(cell.row())) {
            told.add(told(measures.isEmpty() ? null : number, Words.of(cell)));
          }
        }
        number += group.measures().size();
      }
    }
    return FieldWork.of(told);
  }

  private static FieldWork.Told told(Integer measure, Words words) {
    return new FieldWork.Told(measure, words.text(), words.source().start());
  }

  private static SourceRange range(List<Words> words) {
    return new SourceRange(
        words.stream().mapToInt(part -> part.source().start()).min().orElseThrow(),
        words.stream().mapToInt(part -> part.source().end()).max().orElseThrow());
  }

  private List<String> headings(Block block) {
    List<String> headings = new ArrayList<>();
    block.above().forEach(heading -> headings.add(heading.words()));
    for (Cell cell : block.aspects()) {
      headings.add(GroupHeading.of(cell.text(), cell.source()).words());
    }
    return headings;
  }

  /** One for each measure, one for the issue where it has none. */
  private List<Status> states(MeasureGroups groups, Facts shared, List<Facts> own) {
    boolean result = !plan.has(Column.MEASURE) && !plan.has(Column.TASK);
    List<Words> measures = groups.all().stream().flatMap(g -> g.measures().stream()).toList();
    List<Status> states = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      CellStatus status = own.get(i).status();
      Status common = shared.status().status();
      if (common.completion() == null && common.nature() == null) {
        if (result) {
          status.result(measures.get(i).text());
        } else {
          status.progress(own.get(i).progress());
        }
      }
      Status together = status.with(shared.status());
      states.add(together);
      warnOfState(measures.get(i).source(), status, together);
    }
    return states.isEmpty() ? List.of(shared.status().status()) : states;
  }

  /** Says where words of completion stand inside more, and where a row is closed and not done. */
  private void warnOfState(SourceRange place, CellStatus cells, Status state) {
    for (String words : cells.partDone()) {
      warnings.add(new Warning(place, Warning.Kind.PART_DONE, List.of(words)));
    }
    boolean undone =
        state.completion() != null && state.completion() != Completion.DONE
            || state.percent() != null && state.percent() < 100;
    if (state.closure() == Closure.CLOSED && undone) {
      warnings.add(new Warning(place, Warning.Kind.CLOSED_NOT_DONE, List.of(state.quote())));
    }
  }

  /** 完成情况 with the progress in its words may go over all measures. */
  private static String progress(Facts own, Facts shared) {
    return own.progress().isEmpty() ? shared.progress() : own.progress();
  }

  private void noMeasure(List<String> path, SourceRange source, Facts shared) {
    if (!shared.progress().isEmpty()) {
      int progress = plan.first(Column.PROGRESS);
      int column = progress < 0 ? plan.first(Column.COMPLETION) : progress;
      shared.field(plan.name(column), shared.progress());
    }
    if (!plan.measures().isEmpty()) {
      warnings.add(new Warning(source, Warning.Kind.NO_MEASURE, List.of(String.join("·", path))));
    }
  }

  private void warnOfDates(
      List<Draft.DeadlineMention> deadlines, SourceRange issue, List<Words> measures) {
    for (Draft.DeadlineMention mention : deadlines) {
      Optional<Warning.Kind> kind =
          mention.date() != null || mention.kind() == Draft.DeadlineMention.Kind.IMMEDIATE
              ? Optional.empty()
              : readings.doubt(mention.quote());
      if (kind.isPresent()) {
        SourceRange place =
            mention.measure() == null ? issue : measures.get(mention.measure() - 1).source();
        warnings.add(new Warning(place, kind.get(), List.of(mention.quote())));
      }
    }
  }

  private SourceRange source(Block block) {
    Set<Cell> begun = new HashSet<>();
    block.rows().forEach(row -> begun.addAll(cells.begunIn(row)));
    return TableRanges.of(begun);
  }
}
