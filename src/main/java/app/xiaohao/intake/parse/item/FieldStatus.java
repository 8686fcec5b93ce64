package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field or a cell says of the state: completion, closure and nature as three facts, with its
 * words as reason. Short words are looked up; of sentences only what they say of the whole counts,
 * so that 已 inside a sentence does not mean done.
 */
public final class FieldStatus {
  /** Longer cells are prose. */
  private static final int LONGEST = 36;

  private static final int LONGEST_PIECE = 14;

  private record Word(Pattern pattern, Completion completion, Closure closure, Nature nature) {}

  /** The first that fits a piece decides; unfinished before done. */
  private static final List<Word> WORDS =
      List.of(
          word("(?:未|没有?|尚未|暂未)(?:启动|开始|开展|整改|推进|动工)", Completion.NOT_STARTED, null, null),
          word("(?:不予|未予|未能)销号|退回", null, Closure.RETURNED, null),
          word("反弹|回潮|重新整改", null, Closure.REOPENED, null),
          word("(?:未|待|拟|暂不|尚未|暂未)销号", null, Closure.NONE, null),
          word("(?:申请|报请|提请|提交|上报)(?:了)?销号|销号(?:申请|待审|审核中)", null, Closure.REQUESTED, null),
          word(
              "(?:核查|核验|验收|审核)(?:已)?通过|通过(?:核查|核验|验收|审核)|已(?:核查|核验|验收)$",
              null,
              Closure.VERIFIED,
              null),
          word("基本(?:完成|整改|到位|解决|办结)|大部分(?:完成|整改)", Completion.MOSTLY, null, null),
          word("阶段性?(?:完成|整改|目标|任务|成效|进展|成果)|完成阶段|分阶段完成", Completion.PHASED, null, null),
          word(
              "(?:未|没有?|尚未|部分|正在|推进)(?:按期|按时|全部|完全)?(?:完成|整改|办结|到位|解决|销号)",
              Completion.IN_PROGRESS,
              null,
              null),
          word(
              "^(?:已|已经|均已|均|全部|已全部|全部已|现已|予以|同意|准予|据表|完成|已完成)*(?:整改)?销号(?:了|完成|完毕)?$",
              null,
              Closure.CLOSED,
              null),
          word("长期|常抓不懈|久久为功|常态", null, null, Nature.LONG_TERM),
          word(
              "持续(?:推进|整改|坚持|深化|巩固|落实|抓)(?:推进|整改|落实|工作|好|中|之中)*$",
              Completion.IN_PROGRESS,
              null,
              Nature.LONG_TERM),
          word(
              "(?:推进|加快)(?:整改|落实|办理|实施|工作|进度|之中|中|当中)*$|正在|正逐步|整改中|进行中|办理中|实施中|建设中|落实中|审核中"
                  + "|序时|按计划|启动|进度",
              Completion.IN_PROGRESS,
              null,
              null),
          word(
              "^(?:该问题|该项|问题|此项|目前|现|已|经|均|都|全部|全面|按期|按时|如期|提前|按要求|按规定)*"
                  + "(?:完成|完成整改|整改完成|完成了整改|整改到位|整改完毕|整改结束|整改办结|办结|办理完毕|办理完成|完毕"
                  + "|(?<=已|已经|均|全部|全面)(?:整改|解决|落实|到位|纠正|结束)|问题解决|落实到位|全部到位|落实完成)(?:了)?$",
              Completion.DONE,
              null,
              null));

  /** Words that say that something is done, whatever it is. */
  private static final Pattern DONE_INSIDE =
      Pattern.compile("(?<![未没待拟率])(?:已|全部|均)[^，。；,;]{0,12}?(?:完成|办结|销号|到位|完毕|解决)|^完成");

  private static final Pattern OF_THE_WORK = Pattern.compile("完成|进度|整改|推进|办结|销号");

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*[%％]");
  private static final Pattern COUNTED = Pattern.compile("\\d{1,4}\\s*[个项件宗条户处人]");

  private FieldStatus() {}

  /**
   * Whether words say that something is done without saying that all of it is (已完成初稿): they are no
   * state, and a person should look.
   */
  public static boolean saysPartDone(String words) {
    return words.length() <= LONGEST
        && DONE_INSIDE.matcher(words).find()
        && brief(words.strip()) == null;
  }

  /**
   * The percentage of the whole work that short words give, rounded down: the only one in them,
   * beside a word for the work; null where there is none.
   */
  public static Integer percent(String words) {
    Matcher percent = PERCENT.matcher(words);
    if (words.length() > LONGEST || !percent.find()) {
      return null;
    }
    int value = (int) Double.parseDouble(percent.group(1));
    String rest = words.substring(0, percent.start()) + words.substring(percent.end());
    boolean ofTheWork = rest.isBlank() || OF_THE_WORK.matcher(rest).find();
    return ofTheWork && value <= 100 && !percent.find() ? value : null;
  }

  /**
   * What the words of a cell say. That all is done they say only as a whole: words that tell more
   * are progress, whatever is done in them.
   */
  public static Status ofCell(String words) {
    String quote = words.strip();
    Status brief = quote.isEmpty() || quote.length() > LONGEST ? null : brief(quote);
    if (brief != null) {
      return brief;
    }
    Status prose = of(words);
    if (prose.completion() == Completion.DONE) {
      prose = Status.NOT_STATED;
    }
    Integer percent = percent(quote);
    return percent == null
        ? prose
        : new Status(
            Value.IN_PROGRESS,
            quote,
            percent == 0 ? Completion.NOT_STARTED : Completion.IN_PROGRESS,
            prose.closure(),
            prose.nature(),
            percent,
            null,
            "");
  }

  /** What the words say; {@link Status#NOT_STATED} where they say nothing of it. */
  public static Status of(String words) {
    String quote = words.strip();
    if (quote.isEmpty()) {
      return Status.NOT_STATED;
    }
    Status brief = quote.length() <= LONGEST ? brief(quote) : null;
    if (brief != null) {
      return brief;
    }
    List<Clause> clauses = Clause.of(List.of(new Part(null, quote)));
    return StatusReader.read(List.of(), clauses, List.of());
  }

  /** The state that short words tell which tell nothing else; null where they tell more. */
  static Status brief(String words) {
    Facts facts = new Facts();
    for (String piece : words.split("[，,、。；;/／（）()\\s]+|并(?!未)|且|但")) {
      if (piece.isEmpty()) {
        continue;
      }
      if (piece.length() > LONGEST_PIECE || !facts.add(piece)) {
        return null;
      }
    }
    return facts.status(words);
  }

  private static Word word(String regex, Completion completion, Closure closure, Nature nature) {
    return new Word(Pattern.compile(regex), completion, closure, nature);
  }

  /** The facts of the pieces together. */
  private static final class Facts {
    private final List<Completion> completions = new ArrayList<>();
    private Closure closure;
    private Nature nature;
    private boolean lasting;
    private Integer percent;
    private int percents;

    /** Whether the piece is about the state. */
    boolean add(String piece) {
      Matcher percent = PERCENT.matcher(piece);
      if (percent.find()) {
        double value = Double.parseDouble(percent.group(1));
        String rest = piece.substring(0, percent.start()) + piece.substring(percent.end());
        if (value > 100 || (percents++ > 0) || !(rest.isEmpty() || add(rest))) {
          return false;
        }
        this.percent = (int) value;
        if (value < 100) {
          completions.add(value > 0 ? Completion.IN_PROGRESS : Completion.NOT_STARTED);
        }
        return true;
      }
      for (Word word : WORDS) {
        if (word.pattern().matcher(piece).find()) {
          add(word, COUNTED.matcher(piece).find());
          return true;
        }
      }
      return false;
    }

    private void add(Word word, boolean counted) {
      closure = word.closure() == null ? closure : word.closure();
      if (word.nature() != null) {
        nature = Nature.LONG_TERM;
        lasting |= word.completion() != null;
      } else if (word.completion() != null) {
        boolean part = counted && word.completion() == Completion.DONE;
        completions.add(part ? Completion.IN_PROGRESS : word.completion());
      }
    }

    /** 持续推进 alone tells that it goes on; behind 已完成 that it is kept up. */
    Status status(String words) {
      Completion completion = completions.stream().min(Completion::compareTo).orElse(null);
      if (completions.isEmpty() && lasting) {
        completion = Completion.IN_PROGRESS;
        nature = null;
      }
      if (completion == null && closure == null && nature == null && percent == null) {
        return null;
      }
      boolean started =
          completion == Completion.NOT_STARTED && completions.contains(Completion.DONE);
      completion = started ? Completion.IN_PROGRESS : completion;
      return new Status(value(completion), words, completion, closure, nature, percent, null, "");
    }

    private Value value(Completion completion) {
      if (completion != null) {
        return completion == Completion.DONE ? Value.COMPLETED : Value.IN_PROGRESS;
      }
      if (closure == Closure.CLOSED) {
        return Value.COMPLETED;
      }
      return nature != null
          ? Value.LONG_TERM
          : percent != null || closure != null && closure != Closure.NONE
              ? Value.IN_PROGRESS
              : Value.NOT_STATED;
    }
  }
}
