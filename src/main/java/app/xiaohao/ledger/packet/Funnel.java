package app.xiaohao.ledger.packet;

import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.period.Reporting.UnitReports;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.SentPacket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the packets of a period stand, a line for each who is asked and for each file that cannot
 * be taken.
 *
 * @param lines those that need a hand first
 */
public record Funnel(List<Line> lines) {
  /** The list is copied. */
  public Funnel {
    lines = List.copyOf(lines);
  }

  /** Where one stands, in the order in which they need a hand. */
  public enum State {
    /** 待接收: changes wait to be taken */
    WAITING,
    /** 不能收 */
    REFUSED,
    /** 未发: no packet went out */
    NOT_SENT,
    /** 未回: nothing came back, or not of all rows */
    OWING,
    /** 已收: all is reported, or what came back holds nothing new */
    RECEIVED
  }

  /**
   * One of them.
   *
   * @param name of the unit or person; of a file that names nobody, its own
   * @param people who is called there
   * @param rows how many are asked for; 0 where nobody is asked under that name
   * @param reported how many of them are reported
   * @param sent the packet that went out last; null where none did
   * @param answer what came back; null where nothing did
   */
  public record Line(
      String name,
      List<UnitPerson> people,
      int rows,
      int reported,
      @Nullable SentPacket sent,
      @Nullable PacketAnswer answer,
      State state) {
    /** The list is copied. */
    public Line {
      people = List.copyOf(people);
    }
  }

  /**
   * Of a period; units with nothing but closed rows are not asked.
   *
   * @param sent packets of the period that went out, oldest first
   * @param mail what was looked at
   */
  public static Funnel of(Reporting reporting, List<SentPacket> sent, PacketMail mail) {
    List<Line> lines = new ArrayList<>();
    Set<PacketAnswer> placed = new HashSet<>();
    for (UnitReports unit : reporting.units()) {
      int rows =
          (int)
              unit.measures().stream()
                  .filter(asked -> asked.row().measure().closure() != Closure.CLOSED)
                  .count();
      if (unit.unit().isEmpty() || rows == 0) {
        continue;
      }
      PacketAnswer best =
          mail.answers().stream()
              .filter(answer -> answer.addressee().equals(unit.unit()))
              .min(Comparator.comparing(answer -> answer.trouble() != null))
              .orElse(null);
      if (best != null) {
        placed.add(best);
      }
      boolean all = unit.state() == Reporting.State.ALL;
      SentPacket last =
          sent.reversed().stream()
              .filter(one -> !one.person() && one.addressee().equals(unit.unit()))
              .findFirst()
              .orElse(null);
      lines.add(
          new Line(
              unit.unit(),
              unit.people(),
              rows,
              unit.reported(),
              last,
              best,
              best == null ? state(last, all) : state(best, all)));
    }
    for (PacketAnswer answer : mail.answers()) {
      if (!placed.contains(answer)) {
        String name = answer.addressee().isEmpty() ? answer.name() : answer.addressee();
        lines.add(new Line(name, List.of(), 0, 0, null, answer, state(answer, false)));
      }
    }
    lines.sort(Comparator.comparing(Line::state));
    return new Funnel(lines);
  }

  private static State state(@Nullable SentPacket sent, boolean all) {
    if (all || (sent != null && sent.returnedOn() != null)) {
      return State.RECEIVED;
    }
    return sent == null ? State.NOT_SENT : State.OWING;
  }

  private static State state(PacketAnswer answer, boolean all) {
    if (answer.trouble() != null) {
      return State.REFUSED;
    }
    boolean open =
        answer.rows().stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.verdict().open());
    boolean whole = answer.count(RowTrouble.MISSING) == 0;
    return open ? State.WAITING : whole || all ? State.RECEIVED : State.OWING;
  }

  /** How many stand so. */
  public int count(State state) {
    return (int) lines.stream().filter(line -> line.state() == state).count();
  }

  /** Those that stand so; all where null is given. */
  public List<Line> of(@Nullable State state) {
    return state == null ? lines : lines.stream().filter(line -> line.state() == state).toList();
  }
}
