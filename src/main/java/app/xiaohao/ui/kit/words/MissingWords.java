package app.xiaohao.ui.kit.words;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Which changes a ledger has lost: number, moment, person, kind and item, a line each. */
public final class MissingWords {
  private static final int SHOWN = 30;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Texts texts;
  private final ZoneId zone;

  /**
   * @param zone in which moments are shown
   */
  public MissingWords(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** The heading and the lines; nothing where nothing is missing. */
  public List<String> lines(List<HistoryEntry> missing) {
    List<String> lines = new ArrayList<>();
    if (missing.isEmpty()) {
      return lines;
    }
    HistoryWords words = new HistoryWords(texts);
    lines.add(texts.of("ui.kit.missing"));
    missing.stream()
        .limit(SHOWN)
        .map(
            entry ->
                texts.of(
                    "ui.kit.missing-line",
                    entry.number(),
                    MOMENT.format(entry.at().atZoneSameInstant(zone)),
                    entry.by(),
                    words.kind(entry.kind()),
                    entry.item()))
        .map(String::stripTrailing)
        .forEach(lines::add);
    if (missing.size() > SHOWN) {
      lines.add(texts.of("ui.kit.missing-more", missing.size() - SHOWN));
    }
    return lines;
  }
}
