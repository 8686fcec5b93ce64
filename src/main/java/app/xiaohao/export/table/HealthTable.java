package app.xiaohao.export.table;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.table.TablePaper.Column;
import app.xiaohao.export.table.TablePaper.Line;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerHealth.Finding;
import app.xiaohao.text.HealthWords;
import app.xiaohao.text.Texts;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** 检查报告: what a look at a ledger found, on paper. */
public final class HealthTable {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private HealthTable() {}

  /**
   * The table.
   *
   * @param at when it was looked
   */
  public static TablePaper of(LedgerHealth health, LocalDateTime at, Texts texts) {
    HealthWords words = new HealthWords(texts);
    return new TablePaper(
        texts.of("ledger.check.title"),
        List.of(
            words.verdict(health),
            texts.of("ledger.check.looked", health.file(), MINUTE.format(at))),
        List.of(
            new Column(texts.of("ledger.check.column.part"), 5, Align.CENTER),
            new Column(texts.of("ledger.check.column.verdict"), 4, Align.CENTER),
            new Column(texts.of("ledger.check.column.found"), 20, Align.LEFT),
            new Column(texts.of("ledger.check.column.do"), 16, Align.LEFT)),
        health.findings().stream().map(finding -> line(finding, words)).toList());
  }

  private static Line line(Finding finding, HealthWords words) {
    return new Line(
        null,
        List.of(
            words.part(finding.kind().part()),
            words.word(finding.kind().verdict()),
            words.sentence(finding),
            words.advice(finding)));
  }
}
