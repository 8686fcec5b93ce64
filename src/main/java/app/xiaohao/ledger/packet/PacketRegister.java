package app.xiaohao.ledger.packet;

import app.xiaohao.intake.PacketKey;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.inspection.SentPacket;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger remembers of packets: when they went out and came back. */
public final class PacketRegister {
  private PacketRegister() {}

  /** That packets went out. */
  public static List<Change> sent(List<PacketKey> keys) {
    return keys.stream()
        .map(key -> (Change) new Change.PacketSent(inspection(key), packet(key, null)))
        .toList();
  }

  /** That something of a packet is taken. */
  static Change returned(PacketKey key, LocalDate on, String file) {
    return new Change.PacketReturned(inspection(key), packet(key, on), file);
  }

  private static InspectionId inspection(PacketKey key) {
    return new InspectionId(key.inspection());
  }

  private static SentPacket packet(PacketKey key, @Nullable LocalDate on) {
    return new SentPacket(
        new PeriodId(key.period()),
        key.addressee(),
        key.person(),
        key.measures().size(),
        key.hash(),
        key.on(),
        on);
  }
}
