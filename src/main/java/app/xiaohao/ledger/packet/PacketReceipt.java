package app.xiaohao.ledger.packet;

import app.xiaohao.ledger.history.LedgerException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param packets of how many packets
 * @param rows of how many rows
 * @param cells how many cells, files of proof not counted
 * @param files how many files became proof
 * @param refused files that did not, though they were to
 */
public record PacketReceipt(int packets, int rows, int cells, int files, List<Refused> refused) {
  /** The list is copied. */
  public PacketReceipt {
    refused = List.copyOf(refused);
  }

  /** A file that did not become proof, and why. */
  public record Refused(Path file, LedgerException why) {}
}
