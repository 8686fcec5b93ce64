package app.xiaohao.model.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feasts by which offices set times (国庆前). Those of the lunar calendar and 清明 only for years whose
 * days are written here; for other years there is none.
 */
enum Feast {
  NEW_YEAR(1, 1, "元旦节?"),
  SPRING("01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03", "春节"),
  QINGMING("04-04 04-04 04-05 04-05 04-04 04-04 04-05 04-05 04-04 04-04 04-05", "清明节?"),
  LABOUR(5, 1, "五一国际劳动节|五一劳动节|五一节?|劳动节|5\\.1节"),
  CHILDREN(6, 1, "六一儿童节|六一节?|儿童节"),
  DRAGON_BOAT("06-25 06-14 06-03 06-22 06-10 05-31 06-19 06-09 05-28 06-16 06-05", "端午节?"),
  PARTY(7, 1, "七一建党节|七一|建党节"),
  ARMY(8, 1, "八一建军节|八一|建军节"),
  TEACHERS(9, 10, "教师节"),
  MID_AUTUMN("10-01 09-21 09-10 09-29 09-17 10-06 09-25 09-15 10-03 09-22 09-12", "中秋节?"),
  NATIONAL(10, 1, "十一国庆节?|国庆节?|十一");

  /** The year of the first day in the lists. */
  private static final int FIRST_YEAR = 2020;

  private final int month;
  private final int day;
  private final List<String> listed;
  private final String names;

  Feast(int month, int day, String names) {
    this.month = month;
    this.day = day;
    this.listed = List.of();
    this.names = names;
  }

  Feast(String listed, String names) {
    this.month = 0;
    this.day = 0;
    this.listed = List.of(listed.split(" "));
    this.names = names;
  }

  /** Its names, as a part of a regular expression. */
  String names() {
    return names;
  }

  /** Its day; null for a year whose day is not known. */
  @Nullable LocalDate in(int year) {
    if (month > 0) {
      return LocalDate.of(year, month, day);
    }
    int at = year - FIRST_YEAR;
    return at < 0 || at >= listed.size() ? null : LocalDate.parse(year + "-" + listed.get(at));
  }

  /** The feast of a name that {@link #names} matches. */
  static Feast named(String name) {
    for (Feast feast : values()) {
      if (name.matches(feast.names)) {
        return feast;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
