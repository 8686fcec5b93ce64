package app.xiaohao.model;

import java.util.List;

/**
 * Who answers for a measure, by name, in the order as written. An empty list is 待补.
 *
 * @param leaders 责任领导
 * @param lead 牵头单位
 * @param responsible 责任单位
 * @param supporting 配合单位
 */
public record Responsibility(
    List<String> leaders, List<String> lead, List<String> responsible, List<String> supporting) {
  /** Nobody named yet. */
  public static final Responsibility NONE =
      new Responsibility(List.of(), List.of(), List.of(), List.of());

  /** The lists are copied. */
  public Responsibility {
    leaders = List.copyOf(leaders);
    lead = List.copyOf(lead);
    responsible = List.copyOf(responsible);
    supporting = List.copyOf(supporting);
  }

  /** The units in one role. */
  public List<String> units(UnitRole role) {
    return switch (role) {
      case LEAD -> lead;
      case RESPONSIBLE -> responsible;
      case SUPPORTING -> supporting;
    };
  }

  /** The leader with whom the measure is counted: the first named; empty if 待补. */
  public String leader() {
    return leaders.isEmpty() ? "" : leaders.getFirst();
  }

  /**
   * The unit that is counted for the measure: the first that leads, else the first responsible;
   * empty if 待补.
   */
  public String accountable() {
    return !lead.isEmpty() ? lead.getFirst() : !responsible.isEmpty() ? responsible.getFirst() : "";
  }
}
