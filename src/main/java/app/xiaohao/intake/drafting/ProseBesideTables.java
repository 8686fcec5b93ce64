package app.xiaohao.intake.drafting;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.Warning.Kind;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.model.Likeness;
import app.xiaohao.model.SourceRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins the draft of a document's tables with the items of the prose around them. An item that a
 * table has too is taken from the table, where its units and deadlines stand; with the measures of
 * the prose where the table gives none. The others of the prose are items of their own, as far as
 * they have a title and measures; what is left out is named in a warning.
 */
final class ProseBesideTables {
  /** So many characters outside of the tables are a title and a signature. */
  private static final int LEAST = 80;

  /** From here on two wordings are the same problem. */
  private static final double SAME = 0.8;

  private static final int FIRST_WORDS = 16;

  private final Draft tables;
  private final Draft prose;
  private final List<Draft.Issue> issues;
  private final List<Draft.Issue> same = new ArrayList<>();
  private final List<Draft.Issue> others = new ArrayList<>();
  private final List<Draft.Issue> left = new ArrayList<>();

  private ProseBesideTables(Draft tables, Draft prose) {
    this.tables = tables;
    this.prose = prose;
    this.issues = new ArrayList<>(tables.issues());
  }

  /** The draft of all of the document, given that of its tables. */
  static Draft joined(Document document, Draft tables, ReportParser parser) {
    SourceText source = document.source();
    String outside = outside(document);
    if (outside.chars().filter(c -> !Character.isWhitespace(c)).count() < LEAST) {
      return tables;
    }
    Draft prose = parsed(source, outside, parser);
    return prose.issues().isEmpty() ? tables : new ProseBesideTables(tables, prose).joined();
  }

  /** The draft of the prose alone, whatever the tables are. */
  static Draft alone(Document document, ReportParser parser) {
    Draft draft = parsed(document.source(), outside(document), parser);
    return new Draft(
        document.source(),
        draft.report(),
        draft.issues(),
        draft.passages(),
        draft.followUps(),
        draft.warnings());
  }

  /** Whether a place lies in a table whose cells stand apart. */
  static boolean isTabulated(Document document, SourceRange place) {
    return document.tables().stream()
        .map(Grid::cells)
        .filter(cells -> !cells.isEmpty())
        .anyMatch(
            cells ->
                place.start() >= cells.getFirst().source().start()
                    && place.start() < cells.getLast().source().end());
  }

  private static Draft parsed(SourceText source, String outside, ReportParser parser) {
    return parser.parse(
        new SourceText(
            source.name(), outside.getBytes(StandardCharsets.UTF_8), outside, source.encoding()));
  }

  /** The text without that of the tables, every character at its place. */
  private static String outside(Document document) {
    StringBuilder text = new StringBuilder(document.source().text());
    for (Grid grid : document.tables()) {
      for (Grid.Cell cell : grid.cells()) {
        for (int at = cell.source().start(); at < cell.source().end(); at++) {
          text.setCharAt(at, '\n');
        }
      }
    }
    return text.toString();
  }

  private Draft joined() {
    share();
    List<Draft.Issue> all = new ArrayList<>(others);
    all.addAll(issues);
    all.sort(Comparator.comparingInt(issue -> issue.source().start()));
    boolean both = !others.isEmpty();
    List<Warning> warnings =
        new ArrayList<>(
            Stream.concat(
                    tables.warnings().stream(), both ? prose.warnings().stream() : Stream.of())
                .filter(warning -> warning.kind() != Kind.NO_ITEMS)
                .toList());
    warn(warnings);
    warnings.sort(Comparator.comparingInt(warning -> warning.source().start()));
    return new Draft(
        tables.source(),
        both ? prose.report().orElse(tables.report()) : tables.report().orElse(prose.report()),
        all,
        passages(),
        prose.followUps(),
        warnings,
        tables.tables());
  }

  /** Sorts the items of the prose: in a table too, of their own, or none for sure. */
  private void share() {
    List<Likeness> wordings = issues.stream().map(ProseBesideTables::wording).toList();
    Set<Integer> taken = new HashSet<>();
    for (Draft.Issue item : prose.issues()) {
      Likeness wording = wording(item);
      int best = -1;
      double most = SAME;
      for (int i = 0; i < wordings.size(); i++) {
        double likeness = taken.contains(i) ? 0 : wording.to(wordings.get(i));
        if (likeness >= most) {
          best = i;
          most = likeness;
        }
      }
      if (best >= 0) {
        taken.add(best);
        same.add(item);
        if (issues.get(best).measures().isEmpty()) {
          issues.set(best, issues.get(best).withMeasures(item.measures()));
        }
      } else if (item.title() != null && !item.measures().isEmpty()) {
        others.add(item);
      } else {
        left.add(item);
      }
    }
    tellApart();
  }

  private static Likeness wording(Draft.Issue issue) {
    return Likeness.of(
        Objects.requireNonNullElse(issue.title(), Objects.toString(issue.lead(), "")));
  }

  /** Where prose and table count alike, the numbers of the table's items say whose they are. */
  private void tellApart() {
    Set<List<String>> paths = new HashSet<>();
    others.forEach(issue -> paths.add(issue.path()));
    if (issues.stream().noneMatch(issue -> paths.contains(issue.path()))) {
      return;
    }
    issues.replaceAll(
        issue -> issue.withPath(Stream.concat(Stream.of("表"), issue.path().stream()).toList()));
  }

  /** Of the prose only what stands above the items that are taken. */
  private List<Draft.Passage> passages() {
    List<Draft.Passage> passages = new ArrayList<>(tables.passages());
    if (!others.isEmpty()) {
      passages.addAll(prose.passages());
    }
    passages.sort(Comparator.comparingInt(passage -> passage.source().start()));
    return passages;
  }

  private void warn(List<Warning> warnings) {
    if (!same.isEmpty()) {
      warnings.add(warning(Kind.PROSE_AS_TABLE, same));
    }
    if (!others.isEmpty() && !issues.isEmpty()) {
      warnings.add(warning(Kind.PROSE_AND_TABLE, others, String.valueOf(issues.size())));
    }
    if (!left.isEmpty()) {
      warnings.add(warning(Kind.PROSE_LEFT_OUT, left, firstWords(left.getFirst())));
    }
  }

  private static Warning warning(Kind kind, List<Draft.Issue> items, String... more) {
    SourceRange first = items.getFirst().source();
    return new Warning(
        first,
        kind,
        Stream.concat(Stream.of(String.valueOf(items.size())), Stream.of(more)).toList());
  }

  private String firstWords(Draft.Issue issue) {
    String words = issue.source().of(prose.source().text()).strip().lines().findFirst().orElse("");
    return words.substring(0, Math.min(FIRST_WORDS, words.length()));
  }
}
