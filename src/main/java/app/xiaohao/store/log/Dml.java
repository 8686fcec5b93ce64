package app.xiaohao.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement writes to: only so much of it as is needed to find the rows that it touches, and
 * only for statements in the forms that the store uses.
 *
 * @param columns those that are given; of an update those that are set
 * @param values of an insert, one a column: {@code ?} or a literal; empty where they are selected
 * @param rest of an update or delete its condition from {@code where} on, of an insert that selects
 *     its selection; may be empty
 * @param argumentsBefore how many arguments stand before {@code rest}
 */
record Dml(
    Verb verb,
    String table,
    List<String> columns,
    List<String> values,
    String rest,
    int argumentsBefore) {
  private static final Map<String, Dml> KNOWN = new ConcurrentHashMap<>();
  private static final Dml OTHER = new Dml(Verb.OTHER, "", List.of(), List.of(), "", 0);
  private static final Pattern INSERT =
      Pattern.compile("insert into (\\w+) ?\\(([^)]*)\\) ?(.*)", Pattern.DOTALL);
  private static final Pattern UPDATE = Pattern.compile("update (\\w+) set (.*)", Pattern.DOTALL);
  private static final Pattern DELETE = Pattern.compile("delete from (\\w+)(.*)", Pattern.DOTALL);

  /** What a statement does. */
  enum Verb {
    INSERT,
    UPDATE,
    DELETE,
    OTHER
  }

  static Dml of(String sql) {
    return KNOWN.computeIfAbsent(sql, Dml::parse);
  }

  private static Dml parse(String sql) {
    Matcher insert = INSERT.matcher(sql);
    if (insert.matches()) {
      return insert(sql, insert);
    }
    Matcher update = UPDATE.matcher(sql);
    if (update.matches()) {
      String set = update.group(2);
      int where = outside(set, " where ");
      String assigned = where < 0 ? set : set.substring(0, where);
      List<String> columns = new ArrayList<>();
      for (String one : parts(assigned)) {
        columns.add(one.substring(0, one.indexOf('=')).strip());
      }
      return new Dml(
          Verb.UPDATE,
          update.group(1),
          columns,
          List.of(),
          where < 0 ? "" : set.substring(where),
          questions(assigned));
    }
    Matcher delete = DELETE.matcher(sql);
    if (delete.matches()) {
      return new Dml(Verb.DELETE, delete.group(1), List.of(), List.of(), delete.group(2), 0);
    }
    if (sql.toLowerCase(Locale.ROOT).matches("(insert|update|delete|merge|truncate)\\b.*")) {
      throw new IllegalStateException("a statement in a form that cannot be sealed: " + sql);
    }
    return OTHER;
  }

  private static Dml insert(String sql, Matcher insert) {
    List<String> columns = parts(insert.group(2));
    String given = insert.group(3).strip();
    if (!given.startsWith("values")) {
      return new Dml(Verb.INSERT, insert.group(1), columns, List.of(), given, 0);
    }
    String values = given.substring("values".length()).strip();
    List<String> parts = parts(values.substring(1, values.length() - 1));
    if (parts.size() != columns.size()) {
      throw new IllegalStateException("an insert in a form that cannot be sealed: " + sql);
    }
    return new Dml(Verb.INSERT, insert.group(1), columns, parts, "", 0);
  }

  /** Splits at the commas that stand in no brackets and no quotes. */
  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    String rest = list;
    int comma = outside(rest, ",");
    while (comma >= 0) {
      parts.add(rest.substring(0, comma).strip());
      rest = rest.substring(comma + 1);
      comma = outside(rest, ",");
    }
    parts.add(rest.strip());
    return parts;
  }

  /** Where a piece first stands outside brackets and quotes; -1 where it does not. */
  private static int outside(String text, String piece) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')') {
        depth--;
      }
      if (!quoted && depth == 0 && text.startsWith(piece, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int questions(String text) {
    return (int) text.chars().filter(c -> c == '?').count();
  }
}
