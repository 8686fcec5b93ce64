package app.xiaohao.store.columns;

import java.util.List;

/** The numbers of an issue as one column holds them: parted by a slash, which no number has. */
public final class IssuePath {
  private IssuePath() {}

  public static String column(List<String> parts) {
    return String.join("/", parts);
  }

  public static List<String> parts(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("/"));
  }
}
