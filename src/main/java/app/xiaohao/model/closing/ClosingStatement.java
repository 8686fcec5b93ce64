package app.xiaohao.model.closing;

import app.xiaohao.model.ImportId;
import app.xiaohao.model.MeasureId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What a file that was imported says of 销号 (单位报已销号 …). It is a word of the unit and no step: the
 * measure stays where the ledger's own steps brought it.
 *
 * @param source the import
 * @param document the name of the file
 * @param closure where the file says that the measure stands; never NONE
 * @param on the day of 销号 as the file states it; null where it does not
 * @param number of 销号 as the file states it; empty where it does not
 * @param at when the file was imported
 * @param by who imported it
 */
public record ClosingStatement(
    MeasureId measure,
    ImportId source,
    String document,
    Closure closure,
    LocalDate on,
    String number,
    OffsetDateTime at,
    String by) {
  /** All but the day are required. */
  public ClosingStatement {
    Objects.requireNonNull(measure);
    Objects.requireNonNull(source);
    Objects.requireNonNull(document);
    Objects.requireNonNull(closure);
    Objects.requireNonNull(number);
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
  }
}
