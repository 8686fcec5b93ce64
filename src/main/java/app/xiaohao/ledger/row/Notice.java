package app.xiaohao.ledger.row;

import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.IssueId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What an imported document says beyond its issues and measures. Nothing changes it later; it goes
 * when its import is undone.
 *
 * @param source the import
 * @param document the name of the file
 * @param at when it was imported
 * @param by who imported it
 * @param head what it says of itself
 * @param duties what it promises to go on doing, in its order
 * @param metrics what it counts of the work, in its order
 * @param totals what it counts of its own issues and measures
 */
public record Notice(
    ImportId source,
    String document,
    OffsetDateTime at,
    String by,
    Head head,
    List<Duty> duties,
    List<Metric> metrics,
    List<NoticeTotal> totals) {
  /** The lists are copied. */
  public Notice {
    Objects.requireNonNull(source);
    Objects.requireNonNull(document);
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
    Objects.requireNonNull(head);
    duties = List.copyOf(duties);
    metrics = List.copyOf(metrics);
    totals = List.copyOf(totals);
  }

  /**
   * What a notice says of itself; null where it says nothing.
   *
   * @param title its own title line
   * @param address without the postcode
   * @param commentFrom first day on which the public may comment
   * @param commentTo last day on which the public may comment
   */
  public record Head(
      String title,
      String signatory,
      LocalDate signedOn,
      String phone,
      String address,
      String postcode,
      String email,
      LocalDate commentFrom,
      LocalDate commentTo) {}

  /**
   * 下一步: a promise to go on.
   *
   * @param path its numbers in the document
   * @param title its first words or heading
   */
  public record Duty(List<String> path, String title, String text) {
    /** The path is copied. */
    public Duty {
      path = List.copyOf(path);
      Objects.requireNonNull(title);
      Objects.requireNonNull(text);
    }
  }

  /**
   * A rate of completion or a count of work done.
   *
   * @param measure the measure's number in its issue; 0 where it stands before the measures
   * @param quote the words that give it
   * @param unit what is counted, such as % or 万元
   */
  public record Metric(IssueId issue, int measure, String quote, double value, String unit) {
    /** All parts are required. */
    public Metric {
      Objects.requireNonNull(issue);
      Objects.requireNonNull(quote);
      Objects.requireNonNull(unit);
    }
  }
}
