package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import java.util.regex.Pattern;

/** The state that a heading gives to all items below it: 一、已完成整改企业情况, 二、未完成整改的问题. */
final class GroupStatus {
  private static final Pattern NOT_DONE =
      Pattern.compile("^(?:目前|暂)?(?:未|尚未|仍未|暂未|没有)(?:全部|完全)?(?:完成|整改|办结|销号|落实)");
  private static final Pattern NOT_STARTED = Pattern.compile("^(?:尚?未|还未)(?:启动|开始|开展)");
  private static final Pattern MOSTLY = Pattern.compile("^(?:已)?基本(?:完成|整改)");
  private static final Pattern ONGOING =
      Pattern.compile(
          "^(?:目前)?(?:正在|仍在|还在|持续|推进|持续推进)(?:进行|推进)?整改中?的?(?:问题|事项|项目|企业|任务|情况|[（(]|$)");
  private static final Pattern LASTING =
      Pattern.compile("^需?长期(?:坚持|整改|推进)(?:整改)?的?(?:问题|事项|项目|任务|情况|[（(]|$)");
  private static final Pattern DONE =
      Pattern.compile("^(?:目前)?(?:已经?(?:全部|按期)?(?:完成|整改|办结|销号)|(?:全部)?(?:完成整改|整改完成|整改到位|整改完毕))");

  private GroupStatus() {}

  /** The state; null where the heading gives none. */
  static Status of(String heading) {
    if (NOT_STARTED.matcher(heading).find()) {
      return new Status(Value.IN_PROGRESS, heading, Completion.NOT_STARTED, null, null);
    }
    if (MOSTLY.matcher(heading).find()) {
      return new Status(Value.IN_PROGRESS, heading, Completion.MOSTLY, null, null);
    }
    if (NOT_DONE.matcher(heading).find() || ONGOING.matcher(heading).find()) {
      return Status.of(Value.IN_PROGRESS, heading);
    }
    if (LASTING.matcher(heading).find()) {
      return new Status(Value.LONG_TERM, heading, null, null, Nature.LONG_TERM);
    }
    return DONE.matcher(heading).find() ? Status.of(Value.COMPLETED, heading) : null;
  }
}
