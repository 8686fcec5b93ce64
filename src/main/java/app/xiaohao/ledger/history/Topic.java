package app.xiaohao.ledger.history;

import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.outcome.WorkRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a {@link Fact} speaks of. The log keeps each under its name in lower case; such a name never
 * changes, for it is sealed. A deadline has no topic: its parts stand together in {@link Fact.Due}.
 */
public enum Topic {
  // of a measure or its issue
  TITLE(String.class),
  TEXT(String.class),
  LEADERS(List.class),
  LEAD_UNITS(List.class),
  RESPONSIBLE_UNITS(List.class),
  SUPPORTING_UNITS(List.class),
  /** that a deadline was put right (更正), the how-manieth time */
  CORRECTION(Long.class),
  FIRST_DUE_ON(LocalDate.class),
  PROGRESS_ON(LocalDate.class),
  PERCENT(Long.class),
  PROGRESS(String.class),
  REPORTED_BY(String.class),
  LATE(Boolean.class),
  COMPLETION(Completion.class),
  NATURE(Nature.class),
  // 销号
  CLOSURE(Closure.class),
  ACT(ClosureAct.class),
  APPROVALS(Long.class),
  ROUND(Long.class),
  LEVEL(String.class),
  STEP_ON(LocalDate.class),
  CLOSED_ON(LocalDate.class),
  CLOSING_NUMBER(String.class),
  OPINION(String.class),
  TICKED(List.class),
  STANDARD(String.class),
  // 佐证
  EVIDENCE(Long.class),
  PROVES(String.class),
  SHA256(String.class),
  SIZE(Long.class),
  PAGES(Long.class),
  AFTER_CLOSING(Boolean.class),
  // 延期
  ASKED_DUE_ON(LocalDate.class),
  REQUESTED_ON(LocalDate.class),
  DECISION(Extension.Decision.class),
  DECIDED_ON(LocalDate.class),
  // 督办
  LETTER_KIND("kind", SupervisionKind.class),
  NUMBER(String.class),
  ADDRESSEE(String.class),
  ISSUED_ON(LocalDate.class),
  ANSWER_DUE_ON(LocalDate.class),
  BODY(String.class),
  ANSWERED_ON(LocalDate.class),
  ANSWER(String.class),
  // 回头看
  PLANNED_ON(LocalDate.class),
  CHECKED_ON(LocalDate.class),
  GRADE(LookBack.Grade.class),
  FINDING(String.class),
  /** a question before, what was found after */
  LOOKED_AT("answer", String.class),
  // 增列, 拆分, 合并, 移到, 删除
  SOURCE(String.class),
  ASPECTS(List.class),
  ADDED_MEASURES(List.class),
  ITEM_NUMBER(String.class),
  SPLIT_FROM(String.class),
  JOINED_INTO(String.class),
  JOINED_FROM(String.class),
  // 自己的栏
  OWN_HEADING(String.class),
  OWN_FIELD(String.class),
  // 成效 and 记录
  OUTCOME(String.class),
  OUTCOME_NOTE(String.class),
  TARGET_DUE_ON(LocalDate.class),
  REACHED_ON(LocalDate.class),
  RECORD(String.class),
  RECORD_TITLE(String.class),
  HELD_ON(LocalDate.class),
  UNTIL_ON(LocalDate.class),
  WHO(String.class),
  COUNTED(String.class),
  RECORD_BODY(String.class),
  RECORD_STATE(WorkRecord.State.class),
  RECORD_ANSWER(String.class),
  SETTLED_ON(LocalDate.class),
  RESTRICTED(Boolean.class),
  ITEMS(List.class),
  // 文书登记簿
  PAPER(String.class),
  PAPER_ABOUT(String.class),
  PAPER_COPY(String.class),
  CORRECTS(String.class),
  WITHDRAWN_ON(LocalDate.class),
  SIGNED_COPY(String.class),
  PAPER_KIND(String.class),
  PAPER_NUMBERS(String.class),
  PAPER_TEMPLATE(String.class),
  // 压茬推进
  AFTER(List.class),
  // what goes with any change of a measure
  NOT_SAME_AS(String.class),
  LATE_REASON(String.class),
  BATCH(String.class),
  // an inspection and its rules
  INSPECTION(String.class),
  LIGHT_RULES(String.class),
  LEVELS(List.class),
  OUTSIDE(Boolean.class),
  LOOK_BACK_DAYS(Long.class),
  REPORTING(Rhythm.class),
  SIGN_OF_LIFE(Rhythm.class),
  STAGES(List.class),
  SEPARATE_PEOPLE(Boolean.class),
  CORRECTION_DAYS(Long.class),
  BACKDATED_DAYS(Long.class),
  // periods and reconciliations
  PERIOD_NUMBER("number", Long.class),
  NAME(String.class),
  FROM_ON(LocalDate.class),
  TO_ON(LocalDate.class),
  SIGNED_ON(LocalDate.class),
  DIFFERENCES(Long.class),
  // links
  LINK(String.class),
  LINK_KIND(IssueLink.Kind.class),
  SHARES_PROGRESS(Boolean.class),
  NOTE(String.class),
  // names
  UNIT(String.class),
  ABOVE(String.class),
  ALIASES(List.class),
  OF_UNIT(String.class),
  PEOPLE(List.class),
  LEADER(String.class),
  POSTS(String.class),
  OF_LEADER(String.class),
  MEASURES(Long.class),
  // the ledger itself
  HEADING(String.class),
  MEANING(String.class),
  DAY_ON(LocalDate.class),
  DAY_KIND(DayKind.class),
  LIGHT_SET(String.class),
  DUE_SOON_DAYS(Long.class),
  REPORTING_UNIT(String.class),
  EVIDENCE_MEGABYTES(Long.class),
  EVIDENCE_FILES(Long.class),
  SAMPLE(Boolean.class),
  CLOSING_NUMBERS(String.class),
  SCHEMA_VERSION(String.class),
  ROWS_SEALED(Long.class),
  // imports
  DOCUMENT(String.class),
  NEW_ISSUES(Long.class),
  NEW_MEASURES(Long.class),
  CHANGED_ISSUES(Long.class),
  UNCHANGED_ISSUES(Long.class);

  private static final Set<Topic> SECOND_OF_THEIR_NAME = Set.of(LOOKED_AT, PERIOD_NUMBER);
  private static final Map<String, Topic> BY_NAME = new HashMap<>();

  static {
    for (Topic topic : values()) {
      if (!SECOND_OF_THEIR_NAME.contains(topic)) {
        BY_NAME.put(topic.stored, topic);
      }
    }
  }

  private final String stored;
  private final Class<?> type;

  Topic(Class<?> type) {
    this.stored = name().toLowerCase(Locale.ROOT);
    this.type = type;
  }

  Topic(String stored, Class<?> type) {
    this.stored = stored;
    this.type = type;
  }

  /** Under which name the log keeps it. */
  public String stored() {
    return stored;
  }

  /** Of what its values are: texts, lists of texts, days, whole numbers, truth or an enum. */
  Class<?> type() {
    return type;
  }

  /**
   * The topic of a stored name.
   *
   * @param kind of the entry: two names mean something else in one kind than in another
   * @return null where no topic bears the name
   */
  static Topic of(Kind kind, String stored) {
    boolean period = kind == Kind.PERIOD_OPENED || kind == Kind.PERIOD_CLOSED;
    if (period && stored.equals(PERIOD_NUMBER.stored)) {
      return PERIOD_NUMBER;
    }
    return kind == Kind.LOOK_BACK_DONE && stored.equals(LOOKED_AT.stored)
        ? LOOKED_AT
        : BY_NAME.get(stored);
  }
}
