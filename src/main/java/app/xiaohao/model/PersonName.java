package app.xiaohao.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which somebody signs, and whether two such names are of one person. People write
 * themselves with their unit, their title, in traditional characters, with a blank between; none of
 * that makes them two.
 *
 * @param written as it was signed
 */
public record PersonName(String written) {
  private static final String UNIT_END =
      "(?:委员会|办公室|政府|中心|街道|公司|法院|检察院|大队|支队|委|局|厅|部|办|室|科|处|股|院|所|站|队|组|会|校|馆|镇|乡|村|县|市|区|省|社)";

  private static final String RANK =
      "(?:副|常务副|代|总|第一|正)*(?:同志|先生|女士|老师|书记|常委|委员|县长|市长|区长|镇长|乡长|省长|州长|局长|厅长|部长"
          + "|主任|科长|处长|股长|院长|所长|站长|队长|组长|校长|馆长|主席|会长|秘书长|秘书|干事|科员|调研员|巡视员|主管"
          + "|经理|董事长|督查|督学|专员|干部|组员|成员|联络员|经办人|负责人|核查人|审定人|申请人)";

  private static final Pattern TITLE_BEHIND = Pattern.compile("(.+?)" + RANK + "+");
  private static final Pattern TITLE_BEFORE = Pattern.compile(RANK + "+(.+)");
  private static final Pattern TITLE = Pattern.compile(RANK + "+");
  private static final Pattern UNIT = Pattern.compile(".+" + UNIT_END + "(?:" + RANK + ")*");
  private static final Pattern SHORT_TITLE = Pattern.compile("[局处科总工队]");
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[{<〔【〈《「]([^)\\]}>〕】〉》」]*)[)\\]}>〕】〉》」]?");
  private static final Pattern BETWEEN_PEOPLE = Pattern.compile("[,;/、;&|+]");
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[ :_—–-]+");
  private static final Pattern NUMBERED =
      Pattern.compile("(.+?)(?:[0-9]+|[a-z]|[一二三四五六七八九十甲乙丙丁大小])");
  private static final Set<String> CALLS = Set.of("老", "小", "大", "阿");

  /** How two names stand to each other. */
  public enum Sameness {
    /** of one person for certain */
    SAME,
    /** perhaps of one person: somebody has to say so */
    NEAR,
    /** of two people */
    OTHER
  }

  /** Whether there is anything of a name to be seen. */
  public boolean named() {
    return Folded.of(written).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** How this name stands to another; the same either way round. */
  public Sameness to(PersonName other) {
    Sameness best = Sameness.OTHER;
    for (Core own : cores()) {
      for (Core theirs : other.cores()) {
        Sameness one = own.to(theirs);
        best = one.ordinal() < best.ordinal() ? one : best;
      }
    }
    return best;
  }

  /** The people whom the text names. */
  private List<Core> cores() {
    List<Core> cores = new ArrayList<>();
    for (String one : BETWEEN_PEOPLE.split(Folded.withBlanks(written))) {
      Core core = Core.of(one);
      if (!core.name.isEmpty()) {
        cores.add(core);
      }
    }
    return cores;
  }

  /**
   * One person's name without unit and title.
   *
   * @param name without blanks and marks
   * @param mark what is said of the person in brackets beside unit and title; mostly empty
   */
  private record Core(String name, String mark) {
    static Core of(String folded) {
      StringBuilder marks = new StringBuilder();
      StringBuilder outside = new StringBuilder();
      Matcher bracket = BRACKETED.matcher(folded);
      while (bracket.find()) {
        String inside = letters(bracket.group(1));
        if (!unitOrTitle(inside)) {
          marks.append(inside);
        }
        bracket.appendReplacement(outside, " ");
      }
      bracket.appendTail(outside);
      String name = withoutTitle(person(outside.toString().strip()));
      return name.isEmpty() ? new Core(marks.toString(), "") : new Core(name, marks.toString());
    }

    /** The parts that are no unit and no title; all of them where nothing else is there. */
    private static String person(String text) {
      StringBuilder person = new StringBuilder();
      for (String part : BETWEEN_PARTS.split(text)) {
        String letters = letters(part);
        if (!unitOrTitle(letters)) {
          person.append(letters);
        }
      }
      return person.isEmpty() ? letters(text) : person.toString();
    }

    private static boolean unitOrTitle(String text) {
      return text.isEmpty()
          || TITLE.matcher(text).matches()
          || points(text) > 2 && UNIT.matcher(text).matches();
    }

    private static String withoutTitle(String name) {
      for (Pattern pattern : List.of(TITLE_BEHIND, TITLE_BEFORE)) {
        Matcher titled = pattern.matcher(name);
        if (titled.matches() && points(titled.group(1)) >= 2) {
          return titled.group(1);
        }
      }
      return name;
    }

    private static String letters(String text) {
      StringBuilder letters = new StringBuilder();
      text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
      return letters.toString();
    }

    private static int points(String text) {
      return text.codePointCount(0, text.length());
    }

    Sameness to(Core other) {
      Sameness names =
          points(name) >= points(other.name)
              ? compare(name, other.name)
              : compare(other.name, name);
      return names == Sameness.SAME && !mark.equals(other.mark) ? Sameness.NEAR : names;
    }

    private static Sameness compare(String longer, String shorter) {
      if (longer.equals(shorter)) {
        return Sameness.SAME;
      }
      boolean long2 = points(shorter) >= 2;
      if (long2
          && longer.endsWith(shorter)
          && unitOrTitle(longer.substring(0, longer.length() - shorter.length()))) {
        return Sameness.SAME;
      }
      // a part of an office is another than the office, its first group another than its second
      if (UNIT.matcher(longer).matches() && UNIT.matcher(shorter).matches()) {
        return long2 && longer.endsWith(shorter) ? Sameness.NEAR : Sameness.OTHER;
      }
      boolean near =
          long2 && (longer.contains(shorter) || oneMore(longer, shorter))
              || unnumbered(longer).equals(unnumbered(shorter))
              || calledByRank(longer, shorter)
              || calledByRank(shorter, longer);
      return near ? Sameness.NEAR : Sameness.OTHER;
    }

    /** Without what tells several of one name apart. */
    private static String unnumbered(String name) {
      Matcher numbered = NUMBERED.matcher(name);
      return numbered.matches() && points(numbered.group(1)) >= 2 ? numbered.group(1) : name;
    }

    private static boolean oneMore(String longer, String shorter) {
      int[] more = longer.codePoints().toArray();
      int[] less = shorter.codePoints().toArray();
      int at = 0;
      while (at < less.length && more[at] == less[at]) {
        at++;
      }
      boolean one = more.length == less.length + 1;
      for (; one && at < less.length; at++) {
        one = more[at + 1] == less[at];
      }
      return one;
    }

    /** Whether one is called by surname and rank only (张科长, 老张), which may be the other. */
    private static boolean calledByRank(String call, String name) {
      if (points(name) < 2 || points(name) > 4) {
        return false;
      }
      String surname = new String(Character.toChars(name.codePointAt(0)));
      Matcher titled = TITLE_BEHIND.matcher(call);
      if (titled.matches() && titled.group(1).equals(surname)) {
        return true;
      }
      return points(call) == 2
          && (call.startsWith(surname)
                  && SHORT_TITLE.matcher(call.substring(surname.length())).matches()
              || call.endsWith(surname)
                  && CALLS.contains(call.substring(0, call.length() - surname.length())));
    }
  }
}
