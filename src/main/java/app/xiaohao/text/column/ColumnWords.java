package app.xiaohao.text.column;

import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the values of columns depend on beside the row. Words are fetched once each: a filter asks
 * for them of every row. Safe for use by several threads.
 */
public final class ColumnWords {
  private final Texts texts;
  private final RowText spelled;
  private final Function<LedgerRow, Lamp> lamps;
  private final LocalDate today;
  private final Function<LedgerRow, String> inspections;
  private final CustomFields fields;
  private final Map<Enum<?>, String> words = new ConcurrentHashMap<>();
  private final Map<Lamp, String> lights = new ConcurrentHashMap<>();

  /**
   * @param lamps the light of a row that has a measure
   * @param today by which days left and recurring dates are reckoned
   * @param inspections the name of a row's inspection
   * @param fields what the tables of the offices say under headings of their own
   */
  public ColumnWords(
      Texts texts,
      Function<LedgerRow, Lamp> lamps,
      LocalDate today,
      Function<LedgerRow, String> inspections,
      CustomFields fields) {
    this.fields = fields;
    this.texts = texts;
    this.spelled = new RowText(texts);
    this.lamps = lamps;
    this.today = today;
    this.inspections = inspections;
  }

  /** The heading of a column; of one that an office brought its own. */
  public String heading(RowColumn column) {
    return has(column) && column.own() >= 0
        ? fields.headings().get(column.own())
        : column.heading(texts);
  }

  /** Whether the ledger has a column: those that offices brought only as far as they did. */
  public boolean has(RowColumn column) {
    return column.own() < fields.headings().size();
  }

  String own(LedgerRow row, int place) {
    return fields.of(row, place);
  }

  Texts texts() {
    return texts;
  }

  RowText spelled() {
    return spelled;
  }

  Lamp lamp(LedgerRow row) {
    return lamps.apply(row);
  }

  LocalDate today() {
    return today;
  }

  String inspection(LedgerRow row) {
    return inspections.apply(row);
  }

  String word(Enum<?> value) {
    return words.computeIfAbsent(value, texts::word);
  }

  String light(LedgerRow row) {
    return lights.computeIfAbsent(lamp(row), lamp -> LampWording.of(lamp, texts));
  }
}
