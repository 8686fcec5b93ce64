package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the columns of one table mean, each in the light of the others. */
final class ColumnGuess {
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
    return columns;
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
      if (taken.add(meaning)) {
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
