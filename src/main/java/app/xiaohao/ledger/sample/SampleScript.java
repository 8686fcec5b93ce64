package app.xiaohao.ledger.sample;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sample as written, read for one day. Lines of the script:
 *
 * <pre>
 * =name TAB words                        a word used by the sample
 * text                                   a paragraph of the report; + goes on in the one before
 * TAB leaders|lead|responsible|supporting|deadline|completion|closing   of the measure before
 * TAB offset percent words               its progress
 * TAB 标words TAB proof                    a line of its 销号标准, the proof may be empty
 * TAB 延offset offset [准offset|否offset] words   延期: when asked for, until when, decided, why
 * TAB 督kind offset offset words            督办 (提 督 约 通 问): when, answer due, the letter
 * TAB 答offset words                        the answer to the letter before
 * TAB 看offset offset [grade offset words]  回头看: when planned, for which day; 优 较 一 差, when, found
 * TAB 成offset kind amount unit target/offset title   成效: when, how much, of how much by when or -
 * @offset|kind|count|unit|title|who|answer|offset   记录: when, what came of it and when; ? is open
 * </pre>
 *
 * Offsets are days from the day of making. {@code {-12}} in a text is that date, {@code {y-1}} a
 * year. Deadlines: an offset, 月 and an offset (by the end of that month), 立 with or without one, 长,
 * 每 and a day of the month, 补 for none, 文 for what the report itself says.
 */
final class SampleScript {
  private static final String RESOURCE = "county.txt";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(y?)([+-]?\\d*)}");
  private static final String LATER = "延督答看";
  private static final String UNSET = "补";

  private final LocalDate today;
  private final Map<String, String> words = new HashMap<>();
  private final StringBuilder report = new StringBuilder();
  private final List<Item> items = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();

  private SampleScript(LocalDate today) {
    this.today = today;
  }

  /** The script as it is on a day. */
  static SampleScript on(LocalDate today) {
    SampleScript script = new SampleScript(today);
    try (InputStream stream = SampleScript.class.getResourceAsStream(RESOURCE)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      String paragraph = "";
      for (String line : text.split("\n")) {
        if (!line.startsWith("\t")) {
          paragraph = line;
        }
        script.line(line, paragraph);
      }
      return script;
    } catch (IOException failure) {
      throw new UncheckedIOException("the sample is part of the program", failure);
    }
  }

  /** The report, one paragraph a line. */
  String report() {
    return report.toString();
  }

  /** One for each measure of the report, in its order. */
  List<Item> items() {
    return List.copyOf(items);
  }

  /** What the office keeps a record of. */
  List<Kept> kept() {
    return List.copyOf(kept);
  }

  /** A word of the sample. */
  String word(String name) {
    return dated(words.get(name));
  }

  private void line(String line, String paragraph) {
    if (line.startsWith("=")) {
      int tab = line.indexOf('\t');
      words.put(line.substring(1, tab), line.substring(tab + 1));
    } else if (line.startsWith("@")) {
      kept.add(kept(line.substring(1).split("\\|", -1)));
    } else if (line.startsWith("+")) {
      report.setLength(report.length() - 1);
      report.append(dated(line.substring(1))).append('\n');
    } else if (!line.startsWith("\t")) {
      report.append(dated(line)).append('\n');
    } else if (line.charAt(1) == '标') {
      String[] parts = line.substring(2).split("\t", -1);
      items.getLast().standard.add(new StandardLine(parts[0], parts[1]));
    } else if (line.charAt(1) == '成') {
      items.getLast().brought.add(brought(line.substring(2).split(" ", 6)));
    } else if (LATER.indexOf(line.charAt(1)) >= 0) {
      items.getLast().later.add(later(line.charAt(1), line.substring(2)));
    } else if (line.indexOf('|') < 0) {
      String[] parts = line.substring(1).split(" ", 3);
      items
          .getLast()
          .progress
          .add(new Report(offset(parts[0]), Integer.parseInt(parts[1]), parts[2]));
    } else {
      items.add(item(line.substring(1).split("\\|", -1), dated(paragraph)));
    }
  }

  /** What happens to a measure beside its progress and the steps of its closing. */
  private Later later(char sign, String rest) {
    String[] parts = rest.split(" ", 5);
    return switch (sign) {
      case '延' -> {
        boolean decided = parts[2].startsWith("准") || parts[2].startsWith("否");
        yield new Later.Extended(
            offset(parts[0]),
            day(parts[1]),
            decided ? parts[2].startsWith("准") : null,
            decided ? offset(parts[2].substring(1)) : 0,
            decided ? parts[3] : parts[2]);
      }
      case '督' ->
          new Later.Letter(
              SupervisionKind.values()["提督约通问".indexOf(parts[0].charAt(0))],
              offset(parts[0].substring(1)),
              day(parts[1]),
              parts[2]);
      case '答' -> new Later.Answer(offset(parts[0]), parts[1]);
      default ->
          new Later.Looked(
              offset(parts[0]),
              day(parts[1]),
              parts.length == 2 ? null : LookBack.Grade.values()["优较一差".indexOf(parts[2])],
              parts.length == 2 ? 0 : offset(parts[3]),
              parts.length == 2 ? "" : parts[4]);
    };
  }

  private Brought brought(String[] parts) {
    String[] target = parts[4].split("/");
    boolean wanted = target.length == 2;
    return new Brought(
        offset(parts[0]),
        new Outcome(
            null,
            parts[1],
            parts[5],
            new BigDecimal(parts[2]),
            parts[3],
            wanted ? new BigDecimal(target[0]) : null,
            wanted ? day(target[1]) : null,
            day(parts[0]),
            ""));
  }

  private Kept kept(String[] parts) {
    boolean open = parts[6].equals("?");
    boolean noted = parts[6].isEmpty();
    String usual = word("restricted");
    return new Kept(
        offset(parts[0]),
        new WorkRecord(
            null,
            parts[1],
            0,
            parts[4],
            day(parts[0]),
            null,
            parts[5],
            Integer.parseInt(parts[2]),
            parts[3],
            "",
            noted || open ? (open ? State.OPEN : State.NOTED) : State.SETTLED,
            noted || open ? "" : parts[6],
            noted || open ? null : day(parts[7]),
            List.of(usual.split("、")).contains(parts[1]),
            List.of()));
  }

  private Item item(String[] fields, String paragraph) {
    Responsibility answering =
        new Responsibility(names(fields[0]), names(fields[1]), names(fields[2]), names(fields[3]));
    List<Step> steps = new ArrayList<>();
    for (String step : fields[6].isEmpty() ? new String[0] : fields[6].split(" ")) {
      steps.add(new Step(step.substring(0, 1), offset(step.substring(1))));
    }
    return new Item(
        paragraph,
        answering,
        deadline(fields[4]),
        completion(fields[5].substring(0, 1)),
        fields[5].endsWith("长") ? Nature.LONG_TERM : Nature.LIMITED,
        steps,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static List<String> names(String field) {
    return field.isEmpty() || field.equals(UNSET) ? List.of() : List.of(field.split("、"));
  }

  /** Null for what the report itself says. */
  private Deadline deadline(String field) {
    String rest = field.substring(1);
    return switch (field.charAt(0)) {
      case '补' -> Deadline.unset();
      case '文' -> null;
      case '长' -> new Deadline.LongTerm(word("长"));
      case '立' -> new Deadline.Immediate(rest.isEmpty() ? null : day(rest), word("立"));
      case '每' -> {
        int day = Integer.parseInt(rest);
        yield new Deadline.Recurring(Recurrence.Monthly.on(day), word("每").formatted(day));
      }
      case '月' -> {
        YearMonth month = YearMonth.from(day(rest));
        yield new Deadline.OnDate(
            month.atEndOfMonth(), word("月").formatted(month.getYear(), month.getMonthValue()));
      }
      default -> Deadline.on(day(field));
    };
  }

  private static Completion completion(String field) {
    return switch (field) {
      case "完" -> Completion.DONE;
      case "基" -> Completion.MOSTLY;
      case "阶" -> Completion.PHASED;
      case "未" -> Completion.NOT_STARTED;
      default -> Completion.IN_PROGRESS;
    };
  }

  private LocalDate day(String offset) {
    return today.plusDays(offset(offset));
  }

  private static int offset(String field) {
    return Integer.parseInt(field);
  }

  private String dated(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              int offset = found.group(2).isEmpty() ? 0 : offset(found.group(2));
              if (!found.group(1).isEmpty()) {
                return Integer.toString(today.getYear() + offset);
              }
              LocalDate day = today.plusDays(offset);
              return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            });
  }

  /**
   * What became of one measure.
   *
   * @param paragraph of the report, at whose end the measure stands
   * @param deadline null for what the report itself says
   */
  record Item(
      String paragraph,
      Responsibility answering,
      Deadline deadline,
      Completion completion,
      Nature nature,
      List<Step> steps,
      List<Report> progress,
      List<Later> later,
      List<StandardLine> standard,
      List<Brought> brought) {}

  /** 成效, entered on a day as an offset from the day of making. */
  record Brought(int day, Outcome outcome) {}

  /** 记录, entered on a day as an offset from the day of making, or settled later. */
  record Kept(int day, WorkRecord entry) {}

  /**
   * A step of closing.
   *
   * @param name 申, 核, 定, 销, 退 or 反
   * @param day offset from the day of making
   */
  record Step(String name, int day) {}

  /** Progress on a day, as an offset from the day of making. */
  record Report(int day, int percent, String text) {}

  /** Something else that happens to a measure; days are offsets from the day of making. */
  sealed interface Later {
    /** When it begins. */
    int day();

    /**
     * 延期.
     *
     * @param granted null while pending
     */
    record Extended(int day, LocalDate to, Boolean granted, int decided, String reason)
        implements Later {}

    /** 督办. */
    record Letter(SupervisionKind kind, int day, LocalDate answerDue, String text)
        implements Later {}

    /** The answer to the letter before. */
    record Answer(int day, String text) implements Later {}

    /**
     * 回头看.
     *
     * @param grade null while it is only planned
     */
    record Looked(int day, LocalDate on, LookBack.Grade grade, int checked, String finding)
        implements Later {}
  }
}
