package app.xiaohao.intake.table.cell;

import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The state of an item in the words of those who check it: 已关闭, 待整改, 复查合格. Who found the work in
 * order says that it is done; what is not yet checked, or was found wanting, is still under way. A
 * bare 合格 or 通过 says so only in a column that tells how the check ended, since elsewhere it may be
 * what was found at first.
 */
final class StateWords {
  private static final String CHECK = "(?:复查|复核|复验|验收|验证|核查|核验|检查)";

  private record Word(Pattern pattern, boolean ofCheck, Completion completion, Closure closure) {}

  /** The first that fits decides. */
  private static final List<Word> WORDS =
      List.of(
          word("待(?:整改|办理?|处理|落实|启动|开展)|未(?:处理|办理|落实|推进)", Completion.NOT_STARTED, null),
          word("(?:未|待|尚未|暂未)销项", null, Closure.NONE),
          word("(?:已)?(?:申请|报请|提请|提交)销项|销项(?:申请|待审|审核)中?", null, Closure.REQUESTED),
          word("(?:已|同意|准予|予以)?销项(?:了|完成)?", null, Closure.CLOSED),
          word(
              "(?:未|待|尚未|暂未)(?:"
                  + CHECK
                  + "|关闭|闭环|纠正)(?:通过|合格)?"
                  + "|"
                  + CHECK
                  + "(?:结果)?(?:不合格|未通过|不通过|中)|(?:处理|跟踪|整治|治理|关闭)中"
                  + "|(?:未|不)(?:合格|通过)|部分(?:关闭|闭环)|open|开放|打开",
              Completion.IN_PROGRESS,
              null),
          word(
              "(?:已|经)?"
                  + CHECK
                  + "(?:结果)?(?:合格|通过|有效|符合要求)|(?:已通过|通过)"
                  + CHECK
                  + "|已(?:验证|复查|复核|复验)",
              Completion.DONE,
              Closure.VERIFIED),
          word("(?:已|全部|均已)?(?:关闭|闭环|闭合)|已(?:处理|纠正|整治|治理)|close[d]?", Completion.DONE, null),
          new Word(
              Pattern.compile("(?:基本)?(?:合格|通过|符合(?:要求)?|达标|达到要求)"),
              true,
              Completion.DONE,
              Closure.VERIFIED),
          new Word(Pattern.compile("不符合(?:要求)?|不达标|整改不到位"), true, Completion.IN_PROGRESS, null));

  private StateWords() {}

  private static Word word(String regex, Completion completion, Closure closure) {
    return new Word(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), false, completion, closure);
  }

  /**
   * What a cell says as a whole; empty where it says something else or more.
   *
   * @param check whether its column tells how a check ended
   */
  static Optional<Status> of(boolean check, String words) {
    String bare = words.strip().replaceAll("[。.；;]$", "");
    for (Word word : WORDS) {
      if (word.pattern.matcher(bare).matches() && (!word.ofCheck || check)) {
        return Optional.of(
            new Status(value(word), words.strip(), word.completion, word.closure, null));
      }
    }
    return Optional.empty();
  }

  private static Value value(Word word) {
    if (word.completion == Completion.DONE || word.closure == Closure.CLOSED) {
      return Value.COMPLETED;
    }
    return word.completion == null && word.closure == Closure.NONE
        ? Value.NOT_STATED
        : Value.IN_PROGRESS;
  }
}
