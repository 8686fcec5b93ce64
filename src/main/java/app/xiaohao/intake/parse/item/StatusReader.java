package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.Status;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an issue says of its own state. Done is only what is said to be done as a whole ({@link
 * DoneWords}): a word that speaks of unfinished work anywhere in the issue outweighs it, and 已
 * alone says nothing. 逐步 is unfinished only before a verb that lessens the problem itself (逐步化解,
 * 逐步清退): what is built up step by step (逐步拓展, 推进…建设) tells no state.
 */
final class StatusReader {
  private static final List<String> UNFINISHED =
      List.of(
          "力争", "接下来", "现正", "目前正", "着手", "阶段性成效", "阶段性进展", "阶段性成果", "初步形成", "初步建立", "紧锣密鼓", "推进中",
          "整改中", "办理中", "尚未完成", "尚未整改", "尚未完全", "未完成整改", "暂未", "剩余", "基本完成整改", "分期分批", "正对", "将陆续",
          "陆续建成", "部分整改");

  private static final Pattern UNFINISHED_FORMS =
      Pattern.compile(
          "正在(?!.{0,8}的)|正(?:逐步|通过|研究|推进|开展|抓紧|积极|加快|按|组织|会同)|争取(?:到|在|于|\\d|年|实现|完成|尽快|早日)|预计(?:到|在|于|\\d|将|年)"
              + "|近期[内]?将|将于|将在(?:\\d|近期|今年|明年|年)|即将(?:完成|出台|印发|上线)"
              + "|^(?:并|还|目前|同时|现|已)?计划(?!总?投资|[、和，,》”的执内外书性表完任])|^(?:并|还|目前)?拟(?!定|订|写)"
              + "|逐[步渐](?:减少|压减|解决|化解|消化|消除|理顺|整改|清理|清退|纠正|退出|归还|偿还|追回|收回)|逐渐(?:增加|推进)|抓紧(?:完善|推进|办理|落实|整改|制定)"
              + "|^下一步|^(?:并)?继续(?:理顺|推进|跟进|整改|追缴|办理|清理|督促)|待.{0,16}(?:后|批准)|目前.{0,6}启动"
              + "|(?:^|目前)(?:已)?启动.{0,16}(?:工作|建设)$");

  /** The first characters of these forms: most clauses have none of them. */
  private static final String UNFINISHED_SIGNS = "正争预近将即计拟逐抓继待启下";

  private static final List<String> LONG_TERM =
      List.of("久久为功", "长期坚持", "长期学", "长期推进", "常抓不懈", "长期抓", "持续坚持", "长期整改");

  private StatusReader() {}

  /**
   * @param fields the fields that tell results
   * @param clauses all of the words
   * @param ahead its deadlines that are not over on the day of the report
   */
  static Status read(List<Part> fields, List<Clause> clauses, List<Draft.DeadlineMention> ahead) {
    Status field = ofFields(fields);
    if (field != null) {
      return field;
    }
    Clause done = null;
    boolean partly = false;
    Clause lasting = null;
    Clause before = null;
    for (Clause clause : clauses) {
      if (isUnfinished(clause)) {
        return Status.of(Value.IN_PROGRESS, clause.words());
      }
      boolean first = before == null || !Objects.equals(before.measure(), clause.measure());
      switch (DoneWords.of(clause, clause.goesOn() ? before : null, first)) {
        case ALL -> done = done == null ? clause : done;
        case PART -> partly = true;
        case NOTHING -> {}
      }
      before = clause;
      if (lasting == null && clause.says(LONG_TERM) && !MeasureTime.isMaxim(clause)) {
        lasting = clause;
      }
    }
    if (!ahead.isEmpty()) {
      return Status.of(Value.IN_PROGRESS, ahead.getFirst().quote());
    }
    if (done != null && !partly) {
      return Status.of(Value.COMPLETED, done.words());
    }
    return lasting == null ? Status.NOT_STATED : Status.of(Value.LONG_TERM, lasting.words());
  }

  /** 整改进展情况：持续推进中。 */
  private static Status ofFields(List<Part> parts) {
    for (Part part : parts) {
      Status status = FieldStatus.brief(part.words());
      if (status != null) {
        return status;
      }
    }
    return null;
  }

  private static boolean isUnfinished(Clause clause) {
    return clause.says(UNFINISHED)
        || (clause.hasAny(UNFINISHED_SIGNS) && UNFINISHED_FORMS.matcher(clause.plain()).find());
  }
}
