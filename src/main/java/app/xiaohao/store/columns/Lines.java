package app.xiaohao.store.columns;

import java.util.List;

/**
 * Several texts in one column, parted by line feeds. A line feed inside a text becomes a space; an
 * empty list and a list of one empty text are the same.
 */
final class Lines {
  private Lines() {}

  static String column(List<String> parts) {
    return String.join("\n", parts.stream().map(part -> part.replace('\n', ' ')).toList());
  }

  static List<String> parts(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
  }
}
