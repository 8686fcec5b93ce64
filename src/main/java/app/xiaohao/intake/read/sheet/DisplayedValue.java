package app.xiaohao.intake.read.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers of a sheet as a person in a Chinese office sees them.
 *
 * @param text as displayed
 * @param date where a day is displayed; null for a month alone (2025年6月 is stored as its first day,
 *     which nobody meant), a time and any other number
 */
record DisplayedValue(String text, LocalDate date) {
  /** Formats without a wording in the file, as Chinese systems show them (ECMA-376, 18.8.30). */
  private static final Map<Integer, String> CHINESE =
      Map.ofEntries(
          Map.entry(14, "yyyy/m/d"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(27, "yyyy年m月"),
          Map.entry(28, "m月d日"),
          Map.entry(29, "m月d日"),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, "yyyy年m月d日"),
          Map.entry(32, "h时mm分"),
          Map.entry(33, "h时mm分ss秒"),
          Map.entry(34, "上午/下午h时mm分"),
          Map.entry(35, "上午/下午h时mm分ss秒"),
          Map.entry(36, "yyyy年m月"),
          Map.entry(50, "yyyy年m月"),
          Map.entry(51, "m月d日"),
          Map.entry(52, "yyyy年m月"),
          Map.entry(53, "m月d日"),
          Map.entry(54, "m月d日"),
          Map.entry(55, "上午/下午h时mm分"),
          Map.entry(56, "上午/下午h时mm分ss秒"),
          Map.entry(57, "yyyy年m月"),
          Map.entry(58, "m月d日"));

  private static final String GENERAL = "General";

  /** As Chinese Excel writes it. */
  private static final String GENERAL_IN_CHINESE = "G/通用格式";

  /** Shows the numbers of one file. Not safe for several threads. */
  static final class Formatter {
    private final DataFormatter numbers = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final Map<String, DateFormatCode> dates = new HashMap<>();
    private final boolean from1904;

    /**
     * @param from1904 whether days are counted from 1904, as on old Macs
     */
    Formatter(boolean from1904) {
      this.from1904 = from1904;
    }

    /**
     * A number as displayed.
     *
     * @param index the number of its format
     * @param written the wording of its format in the file; null where the file has none
     */
    DisplayedValue show(double value, int index, String written) {
      String format = format(index, written);
      DateFormatCode date = dates.computeIfAbsent(format, DateFormatCode::new);
      if (!date.isDate()) {
        return new DisplayedValue(
            numbers.formatRawCellContents(value, index, format, from1904), null);
      }
      if (!DateUtil.isValidExcelDate(value)) {
        return new DisplayedValue(numbers.formatRawCellContents(value, 0, GENERAL), null);
      }
      var moment = DateUtil.getLocalDateTime(value, from1904, true);
      boolean isDay = date.showsDay() && (value >= 1 || from1904);
      return new DisplayedValue(date.show(moment), isDay ? moment.toLocalDate() : null);
    }

    private static String format(int index, String written) {
      if (index == 14 || index == 22 || written == null || written.isEmpty()) {
        String chinese = CHINESE.get(index);
        if (chinese != null) {
          return chinese;
        }
      }
      if (written != null && !written.isEmpty()) {
        return written.replace(GENERAL_IN_CHINESE, GENERAL);
      }
      String builtin = BuiltinFormats.getBuiltinFormat(index);
      return builtin == null ? GENERAL : builtin;
    }
  }
}
