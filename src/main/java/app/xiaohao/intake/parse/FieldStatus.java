package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.model.Closure;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
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
          word("销号", Completion.DONE, Closure.CLOSED, null),
          word("长期|常抓不懈|久久为功|常态", null, null, Nature.LONG_TERM),
          word("持续(?:推进|整改|坚持|深化|巩固|落实|抓)", Completion.IN_PROGRESS, null, Nature.LONG_TERM),
          word(
              "推进|正在|整改中|进行中|办理中|实施中|建设中|落实中|审核中|序时|按计划|加快|启动|进度",
              Completion.IN_PROGRESS,
              null,
              null),
          word(
              "完成|整改到位|整改完毕|已整改|已办结|办结|已解决|已落实|落实到位|已到位|全部到位|整改结束|完毕",
              Completion.DONE,
              null,
              null));

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*[%％]");
  private static final Pattern COUNTED = Pattern.compile("\\d{1,4}\\s*[个项件宗条户处人]");

  private FieldStatus() {}

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

    /** Whether the piece is about the state. */
    boolean add(String piece) {
      Matcher percent = PERCENT.matcher(piece);
      if (percent.find()) {
        double value = Double.parseDouble(percent.group(1));
        completions.add(
            value >= 100
                ? Completion.DONE
                : value > 0 ? Completion.IN_PROGRESS : Completion.NOT_STARTED);
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
      if (completion == null && closure == null && nature == null) {
        return null;
      }
      boolean started =
          completion == Completion.NOT_STARTED && completions.contains(Completion.DONE);
      completion = started ? Completion.IN_PROGRESS : completion;
      return new Status(value(completion), words, completion, closure, nature);
    }

    private Value value(Completion completion) {
      if (completion != null) {
        return completion == Completion.DONE ? Value.COMPLETED : Value.IN_PROGRESS;
      }
      return nature != null
          ? Value.LONG_TERM
          : closure != null && closure != Closure.NONE ? Value.IN_PROGRESS : Value.NOT_STATED;
    }
  }
}
