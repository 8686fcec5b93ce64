package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The register of papers (文书登记簿) as JSON for other programs. Field names are stable:
 *
 * <pre>
 * papers  {paper, kind, title, number, state: DRAFT|ISSUED|ANSWERED|WITHDRAWN, on, due, overdue,
 *         endedOn, answer, items: [number], unit, leader, period, corrects, copy: {name, sha256},
 *         signed: {name, sha256}, by}; paper is null of a letter that was entered without a paper
 * gaps    numbers that are missing
 * </pre>
 */
public final class PapersJson {
  private PapersJson() {}

  private record All(List<One> papers, List<String> gaps) {}

  private record One(
      @Nullable Long paper,
      String kind,
      String title,
      String number,
      PaperState state,
      @Nullable LocalDate on,
      @Nullable LocalDate due,
      boolean overdue,
      @Nullable LocalDate endedOn,
      String answer,
      List<String> items,
      String unit,
      String leader,
      String period,
      @Nullable Long corrects,
      @Nullable PaperCopy copy,
      @Nullable PaperCopy signed,
      String by) {}

  /**
   * Writes papers in UTF-8; the stream stays open.
   *
   * @param items the numbers of a paper's items
   */
  public static void write(
      List<RegisteredPaper> papers,
      Function<RegisteredPaper, List<String>> items,
      List<String> gaps,
      LocalDate today,
      OutputStream stream) {
    Json.MAPPER.writeValue(
        stream,
        new All(
            papers.stream().map(paper -> one(paper, items.apply(paper), today)).toList(), gaps));
  }

  private static One one(RegisteredPaper paper, List<String> items, LocalDate today) {
    return new One(
        paper.id() == null ? null : paper.id().value(),
        paper.kind(),
        paper.title(),
        paper.number(),
        paper.state(),
        paper.issuedOn(),
        paper.answerDue(),
        paper.unanswered(today),
        paper.endedOn(),
        paper.answer(),
        items,
        paper.about().addressee(),
        paper.about().leader(),
        paper.about().period(),
        paper.corrects() == null ? null : paper.corrects().value(),
        paper.copy(),
        paper.signed(),
        paper.by());
  }
}
