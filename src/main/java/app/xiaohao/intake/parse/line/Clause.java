package app.xiaohao.intake.parse.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A clause of an issue: what stands between commas and stops.
 *
 * @param measure the measure's number; null outside of measures
 * @param words as written
 * @param plain the same with the names of papers 《…》 blanked out, so that a plan's title is no date
 * @param goesOn whether only a comma parts it from the clause before it
 */
record Clause(Integer measure, String words, String plain, boolean goesOn) {
  /** Longer ones are cut, so that an endless line costs no more than its length. */
  private static final int LONGEST = 300;

  /** The clauses of some parts, in their order. */
  static List<Clause> of(List<Part> parts) {
    List<Clause> clauses = new ArrayList<>();
    for (Part part : parts) {
      add(clauses, part);
    }
    return clauses;
  }

  private static void add(List<Clause> clauses, Part part) {
    String words = part.words();
    StringBuilder plain = new StringBuilder();
    int start = 0;
    boolean inName = false;
    boolean goesOn = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean breaks = !inName && Chars.isBreak(c) && !isNumberSign(words, i);
      if (breaks || i - start >= LONGEST) {
        add(clauses, part.measure(), words.substring(start, i), plain, goesOn);
        goesOn = !breaks || c == '，' || c == ',';
        start = breaks ? i + 1 : i;
        if (breaks) {
          continue;
        }
      }
      inName = c == '《' || (inName && c != '》');
      plain.append(inName && c != '《' ? '＊' : c);
    }
    add(clauses, part.measure(), words.substring(start), plain, goesOn);
  }

  /** The comma in 1,234 and the colon in 12:30. */
  private static boolean isNumberSign(String words, int at) {
    char c = words.charAt(at);
    return (c == ',' || c == ':')
        && at > 0
        && at + 1 < words.length()
        && ChineseNumber.isDigit(words.charAt(at - 1))
        && ChineseNumber.isDigit(words.charAt(at + 1));
  }

  private static void add(
      List<Clause> clauses, Integer measure, String words, StringBuilder plain, boolean goesOn) {
    if (!words.isBlank()) {
      clauses.add(new Clause(measure, words.strip(), plain.toString().strip(), goesOn));
    }
    plain.setLength(0);
  }

  /** The same clause with its times written in another way. */
  Clause spelled(String other) {
    return new Clause(measure, words, other, goesOn);
  }

  /** Whether it holds one of some words outside the names of papers. */
  boolean says(List<String> some) {
    for (String word : some) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds one of some characters outside the names of papers. */
  boolean hasAny(String signs) {
    for (int i = 0; i < plain.length(); i++) {
      if (signs.indexOf(plain.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
