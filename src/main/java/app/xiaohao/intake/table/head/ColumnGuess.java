package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the columns of one table mean, each in the light of the others. What a table lacks is looked
 * for among the headings that may mean it: a table of tasks has no problems, and 下一步措施 is the
 * measure only where no column has measures or what came of them.
 */
final class ColumnGuess {
  /** By these a table tells of work that is done by somebody until some day. */
  private static final Set<Column> WORK =
      EnumSet.of(
          Column.MEASURE,
          Column.DEADLINE,
          Column.PROGRESS,
          Column.COMPLETION,
          Column.CLOSURE,
          Column.PERCENT);

  private static final Set<Column> MEASURES =
      EnumSet.of(Column.MEASURE, Column.PROGRESS, Column.TASK);

  private static final Set<Column> ANSWERING =
      EnumSet.of(
          Column.LEADER,
          Column.PERSON,
          Column.LEAD_UNIT,
          Column.RESPONSIBLE_UNIT,
          Column.SUPPORTING_UNIT);

  private static final Set<Column> RESULTS =
      EnumSet.of(Column.PROGRESS, Column.COMPLETION, Column.CLOSURE, Column.RESULT);

  private ColumnGuess() {}

  /** One meaning for each column; {@link Column#CUSTOM} where a heading is not known. */
  static List<Column> of(Header header, ColumnDictionary dictionary) {
    List<List<Column>> meanings = header.headings().stream().map(dictionary::meanings).toList();
    Set<Column> taken = EnumSet.noneOf(Column.class);
    for (List<Column> meaning : meanings) {
      if (meaning.size() == 1) {
        taken.add(meaning.getFirst());
      }
    }
    List<Column> columns = new ArrayList<>();
    boolean problem = false;
    for (int i = 0; i < meanings.size(); i++) {
      Column column = first(meanings.get(i), taken, header.headings().get(i), dictionary);
      // A second column of problems tells more of the first one's.
      if (column == Column.PROBLEM && problem) {
        column = Column.DETAIL;
      }
      problem |= column == Column.PROBLEM;
      columns.add(column);
    }
    if (!columns.contains(Column.PROBLEM)) {
      lastResort(columns, meanings);
    }
    tasks(columns, meanings);
    if (columns.stream().noneMatch(MEASURES::contains)) {
      int measure = may(Column.MEASURE, meanings);
      if (measure >= 0) {
        columns.set(measure, Column.MEASURE);
      }
    }
    return columns;
  }

  /**
   * Whether these are the headings of a list that an office works off: one of problems, or of tasks
   * that somebody has to do; where the heading alone does not say so (任务, 描述) one of the work
   * beside it.
   */
  static boolean isLedger(Header header, List<Column> columns, ColumnDictionary dictionary) {
    int problem = columns.indexOf(Column.PROBLEM);
    int item = problem < 0 ? columns.indexOf(Column.TASK) : problem;
    if (item < 0) {
      return false;
    }
    boolean work = columns.stream().anyMatch(WORK::contains);
    if (dictionary.isWeak(header.headings().get(item))) {
      return work;
    }
    return problem >= 0 || work || columns.stream().anyMatch(ANSWERING::contains);
  }

  /** Where the danger is, where no column says what it is. */
  private static void lastResort(List<Column> columns, List<List<Column>> meanings) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) == Column.CUSTOM && meanings.get(i).contains(Column.PROBLEM)) {
        columns.set(i, Column.PROBLEM);
        return;
      }
    }
  }

  /**
   * A table without problems is one of tasks: with the measures of each beside it, or none. Of two
   * columns of tasks the left one is what the right one is done for.
   */
  private static void tasks(List<Column> columns, List<List<Column>> meanings) {
    int measure = columns.indexOf(Column.MEASURE);
    int problem = columns.indexOf(Column.PROBLEM);
    boolean guessedMeasure = measure >= 0 && meanings.get(measure).contains(Column.TASK);
    if (problem >= 0) {
      boolean guessedProblem = meanings.get(problem).contains(Column.TASK);
      if (guessedProblem && guessedMeasure && measure < problem) {
        columns.set(measure, Column.PROBLEM);
        columns.set(problem, Column.MEASURE);
      } else if (guessedProblem && measure < 0) {
        columns.set(problem, Column.TASK);
      }
      return;
    }
    int task = guessedMeasure ? measure : may(Column.TASK, meanings);
    if (task >= 0) {
      columns.set(task, measure >= 0 && task != measure ? Column.PROBLEM : Column.TASK);
    }
  }

  /** The first column that may have a meaning; -1 where none may. */
  private static int may(Column meaning, List<List<Column>> meanings) {
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).contains(meaning)) {
        return i;
      }
    }
    return -1;
  }

  private static Column first(
      List<Column> meanings, Set<Column> taken, List<String> heading, ColumnDictionary dictionary) {
    if (meanings.isEmpty()) {
      return Column.CUSTOM;
    }
    if (meanings.size() == 1) {
      return meanings.getFirst();
    }
    if (meanings.contains(Column.DONE_ON) && standsBelowResults(heading, dictionary)) {
      return Column.DONE_ON;
    }
    for (Column meaning : meanings) {
      if (meaning == Column.CUSTOM || taken.add(meaning)) {
        return meaning;
      }
    }
    return meanings.getLast();
  }

  /** 整改情况 above 完成时间: the day on which it was done. */
  private static boolean standsBelowResults(List<String> heading, ColumnDictionary dictionary) {
    if (heading.size() < 2) {
      return false;
    }
    List<Column> above = dictionary.meanings(heading.subList(0, heading.size() - 1));
    return !above.isEmpty() && RESULTS.contains(above.getFirst());
  }
}
