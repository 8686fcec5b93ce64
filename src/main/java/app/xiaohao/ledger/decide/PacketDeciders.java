package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.SentPacket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Packets (填报表) that go out and come back; what they report is decided as any report is. */
final class PacketDeciders {
  private PacketDeciders() {}

  static Decision sent(Held held, Change.PacketSent change) {
    SentPacket packet = change.packet();
    return Decision.of(
        Entry.of(Kind.PACKET_SENT, "", facts(held, change.inspection(), packet)), kept(packet));
  }

  static Decision returned(Held held, Change.PacketReturned change) {
    SentPacket packet = change.packet();
    return Decision.of(
        Entry.of(
            Kind.PACKET_RETURNED,
            "",
            facts(held, change.inspection(), packet).add(Topic.DOCUMENT, "", change.file())),
        kept(packet));
  }

  /** Sent again it keeps the day on which it came back. */
  private static Row kept(SentPacket packet) {
    List<Object> cells =
        new ArrayList<>(
            List.of(
                "period_id",
                packet.period().value(),
                "addressee",
                packet.addressee(),
                "person",
                packet.person(),
                "row_count",
                packet.rows(),
                "sent_on",
                packet.sentOn()));
    LocalDate returned = packet.returnedOn();
    if (returned != null) {
      cells.addAll(List.of("returned_on", returned));
    }
    return Row.kept("packet", "sha256", packet.hash(), cells.toArray());
  }

  private static Changed facts(Held held, InspectionId inspection, SentPacket packet) {
    Period period =
        held.periods(inspection).stream()
            .filter(one -> one.id().equals(packet.period()))
            .findFirst()
            .orElseThrow(
                () ->
                    LedgerException.refusing(
                        LedgerException.Kind.UNKNOWN_ITEM, packet.period().value()));
    return new Changed()
        .add(Topic.NAME, "", period.name())
        .add(Topic.ADDRESSEE, "", packet.addressee())
        .add(Topic.SHA256, "", packet.hash());
  }
}
