package app.xiaohao.store.columns;

import java.util.List;

/** The numbers of an issue as one column holds them: parted by a slash, which no number has. */
final class IssuePath {
  private IssuePath() {}

  static String column(List<String> parts) {
    return String.join("/", parts);
  }

  static List<String> parts(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("/"));
  }
}
