package app.xiaohao.model.closing;

import java.util.List;

/**
 * Who agrees to a 销号, one after another, in one inspection (双审核, 逐级审核: 深圳大学, 四川审计).
 *
 * @param levels names of the levels, at least one: the first checks on the spot (核查), the others
 *     decide (审定); the last one's agreement is the 销号
 * @param outside whether a body above has to agree after all levels ("上级批准后销号")
 */
public record ClosingRoute(List<String> levels, boolean outside) {
  /** 督导检查组 checks, 领导小组 decides. */
  public static final ClosingRoute DEFAULT = new ClosingRoute(List.of("督导检查组", "领导小组"), false);

  /**
   * @throws IllegalArgumentException if there is no level, or one without a name
   */
  public ClosingRoute {
    levels = List.copyOf(levels);
    if (levels.isEmpty() || levels.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a route needs levels with names: " + levels);
    }
  }

  /**
   * The level that takes a step; empty where none does: the applicant's request, a reopening, and
   * what the body above decides.
   */
  public String level(ClosureAct act, ClosureState before) {
    int last = levels.size() - 1;
    return switch (act) {
      case VERIFY -> levels.getFirst();
      case APPROVE -> levels.get(Math.min(before.approvals(), last));
      case CLOSE -> outside ? "" : levels.get(last);
      case CONFIRM -> levels.get(last);
      case RETURN ->
          before.awaitsOutside(this) ? "" : levels.get(Math.min(before.approvals(), last));
      case REQUEST, REOPEN, REVOKE, STATED -> "";
    };
  }

  /** After so many agreements a measure may be closed. */
  int agreementsBeforeClosing() {
    return outside ? levels.size() : Math.max(1, levels.size() - 1);
  }
}
