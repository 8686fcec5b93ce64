package app.xiaohao.export.sheet;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.PacketFile;
import app.xiaohao.export.SafeName;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.packet.Packet;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Packets as files in a folder, one each. What lies there already stays: it may be filled in. */
public final class PacketFiles {
  private static final String ENDING = ".xlsx";

  private final Texts texts;
  private final PacketWorkbook workbook;

  /**
   * @param texts in whose language names and words are
   */
  public PacketFiles(Texts texts) {
    this.texts = texts;
    this.workbook = new PacketWorkbook(texts);
  }

  /**
   * Writes packets; each is whole or not there.
   *
   * @param into an existing folder
   * @param ledger which ledger, as it names itself
   * @param several whether packets of several inspections go into the folder: names then say which
   * @param contact of the office, printed on top; may be empty
   * @param watch hears how far it is
   * @return in their order
   * @throws ExportException if one cannot be written; those before it are there
   * @throws CancellationException if the watch stopped it; those before it are there
   */
  public List<PacketFile> write(
      Path into,
      List<Packet> packets,
      String ledger,
      Desk desk,
      boolean several,
      String contact,
      LocalDate today,
      CommitWatch watch)
      throws ExportException {
    List<PacketFile> written = new ArrayList<>();
    for (Packet packet : packets) {
      if (watch.stopped()) {
        throw new CancellationException();
      }
      String name =
          (several ? packet.inspection().name() + "_" : "")
              + texts.of("packet.file", packet.addressee(), packet.period().name());
      Path usual = into.resolve(SafeName.of(name + ENDING));
      Path file = usual;
      for (int copy = 2; Files.exists(file); copy++) {
        file = into.resolve(SafeName.of(name + "(" + copy + ")" + ENDING));
        if (SafeName.of(name + "(" + copy + ")" + ENDING).equals(SafeName.of(name + ENDING))) {
          file = into.resolve(copy + "_" + SafeName.of(name + ENDING));
        }
      }
      PacketKey key = workbook.write(file, packet, ledger, desk, contact, today);
      written.add(new PacketFile(packet, key, file, !file.equals(usual)));
      watch.at((double) written.size() / packets.size());
    }
    return written;
  }
}
