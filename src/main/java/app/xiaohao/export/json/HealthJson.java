package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerHealth.Part;
import app.xiaohao.ledger.file.LedgerHealth.Verdict;
import app.xiaohao.text.HealthWords;
import java.io.OutputStream;
import java.util.List;

/**
 * What a look at a ledger found, as JSON for other programs. Field names are stable:
 *
 * <pre>
 * whole      true if nothing is wrong
 * file       that was looked at
 * findings   [{part, verdict, kind, arguments, text, todo}]: part is
 *            FILE|JOURNAL|COPIES|SEALS|EVIDENCE, verdict GOOD|NOTE|WRONG; text and todo are for
 *            people, todo is "" where it is good
 * </pre>
 */
public final class HealthJson {
  private HealthJson() {}

  /** Writes it in UTF-8; the stream stays open. */
  public static void write(LedgerHealth health, HealthWords words, OutputStream stream) {
    Json.MAPPER.writeValue(
        stream,
        new Health(
            health.whole(),
            health.file().toString(),
            health.findings().stream()
                .map(
                    finding ->
                        new Line(
                            finding.kind().part(),
                            finding.kind().verdict(),
                            finding.kind().name(),
                            finding.arguments(),
                            words.sentence(finding),
                            words.advice(finding)))
                .toList()));
  }

  private record Health(boolean whole, String file, List<Line> findings) {}

  private record Line(
      Part part, Verdict verdict, String kind, List<String> arguments, String text, String todo) {}
}
