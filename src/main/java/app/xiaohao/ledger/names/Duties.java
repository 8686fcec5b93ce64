package app.xiaohao.ledger.names;

import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.UnitRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who there is and who answers for what, all of one moment; by identity, because two units may bear
 * one name.
 *
 * @param units those above before those below them
 * @param people who is called in the units that have said so
 * @param ofUnits of units that answer for something, in each role
 * @param ofLeaders of leaders that answer for something
 * @param reportedWhole the days on which progress of 100 percent was reported, earliest first
 */
public record Duties(
    List<Unit> units,
    List<Leader> leaders,
    Map<UnitId, List<UnitPerson>> people,
    Map<UnitId, Map<UnitRole, List<MeasureId>>> ofUnits,
    Map<LeaderId, List<MeasureId>> ofLeaders,
    Map<MeasureId, List<LocalDate>> reportedWhole) {
  /** The outer lists and maps are copied. */
  public Duties {
    units = List.copyOf(units);
    leaders = List.copyOf(leaders);
    people = Map.copyOf(people);
    ofUnits = Map.copyOf(ofUnits);
    ofLeaders = Map.copyOf(ofLeaders);
    reportedWhole = Map.copyOf(reportedWhole);
  }
}
