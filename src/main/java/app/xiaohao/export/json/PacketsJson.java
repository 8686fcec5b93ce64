package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.export.PacketFile;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Packets that were written as JSON for other programs: an array, one object a packet. Field names
 * are stable:
 *
 * <pre>
 * inspection, period, addressee    their names
 * due                              the last day of the period
 * rows                             how many
 * file                             where it lies
 * beside                           true where a file of its usual name was there and stayed
 * hash                             of what was sent
 * </pre>
 */
public final class PacketsJson {
  private PacketsJson() {}

  /** Writes them in UTF-8; the stream stays open. */
  public static void write(List<PacketFile> all, OutputStream stream) {
    Json.writeArray(
        all.stream()
            .map(
                one ->
                    new Sent(
                        one.packet().inspection().name(),
                        one.packet().period().name(),
                        one.packet().addressee(),
                        one.packet().period().to(),
                        one.packet().rows().size(),
                        one.file().toString(),
                        one.beside(),
                        one.key().hash()))
            .toList(),
        stream);
  }

  private record Sent(
      String inspection,
      String period,
      String addressee,
      LocalDate due,
      int rows,
      String file,
      boolean beside,
      String hash) {}
}
