package app.xiaohao.ledger.packet;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packets of a period: the same measures for which the period asks a report (催报名单), but those
 * that are closed.
 *
 * @param packets in the order of the names
 * @param nobody rows that are asked for and for which nobody answers: they are in no packet
 */
public record Packets(List<Packet> packets, List<LedgerRow> nobody) {
  /** The lists are copied. */
  public Packets {
    packets = List.copyOf(packets);
    nobody = List.copyOf(nobody);
  }

  /** The packets of a period as the ledger is now. */
  public static Packets of(Books books, Period period, Packet.By by) {
    Reporting reporting = Reporting.of(books, period, books.rows());
    Map<String, List<LedgerRow>> rows = new LinkedHashMap<>();
    for (Reporting.UnitReports unit : reporting.units()) {
      for (Reporting.Asked asked : unit.measures()) {
        if (asked.row().measure().closure() != Closure.CLOSED) {
          String name =
              by == Packet.By.LEAD ? unit.unit() : asked.row().measure().responsibility().leader();
          rows.computeIfAbsent(name, one -> new ArrayList<>()).add(asked.row());
        }
      }
    }
    Map<LedgerRow, Integer> order = new HashMap<>();
    books.rows().forEach(row -> order.put(row, order.size()));
    List<Packet> packets = new ArrayList<>();
    List<LedgerRow> nobody = new ArrayList<>();
    rows.forEach(
        (name, own) -> {
          own.sort(Comparator.comparing(order::get));
          if (name.isEmpty()) {
            nobody.addAll(own);
          } else {
            packets.add(
                new Packet(
                    books.inspection(),
                    period,
                    name,
                    by == Packet.By.PERSON,
                    by == Packet.By.PERSON
                        ? List.of()
                        : books.people().getOrDefault(name, List.of()),
                    own));
          }
        });
    packets.sort(ChineseOrder.by(Packet::addressee));
    return new Packets(packets, nobody);
  }

  /** How many rows go out. */
  public int rows() {
    return packets.stream().mapToInt(packet -> packet.rows().size()).sum();
  }
}
