package app.xiaohao.ledger.packet;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import java.util.List;

/**
 * What one unit or person is asked to fill in for a period.
 *
 * @param addressee the unit, or the person
 * @param person whether it is a person
 * @param people who is called there; none of a person
 * @param rows in the order of the paper
 */
public record Packet(
    Inspection inspection,
    Period period,
    String addressee,
    boolean person,
    List<UnitPerson> people,
    List<LedgerRow> rows) {
  /** The lists are copied. */
  public Packet {
    people = List.copyOf(people);
    rows = List.copyOf(rows);
  }

  /** To whom packets go. */
  public enum By {
    /** to the unit that is counted for the measure: that which leads, else the first responsible */
    LEAD,
    /** to the first leader named */
    PERSON
  }
}
