package app.xiaohao.text.column;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.pinyin.PinyinKey;
import app.xiaohao.text.RowText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a column says of a row, made of one look at it: its words, what it is sorted by, what it is
 * filtered by, its field in JSON. Of a row without a measure a column of measures says nothing.
 *
 * @param kind how it is filtered and aligned
 * @param ofMeasure whether it speaks of the measure and not of the issue
 * @param text the words; empty where there is nothing to say
 * @param key what it is sorted by; null where it is unknown
 * @param values what it is filtered by; none where it is unknown (待补)
 * @param json the field's name, null where it is not written
 * @param field the field's value
 */
record ColumnSpec(
    ColumnKind kind,
    boolean ofMeasure,
    BiFunction<LedgerRow, ColumnWords, String> text,
    BiFunction<LedgerRow, ColumnWords, @Nullable Comparable<?>> key,
    BiFunction<LedgerRow, ColumnWords, List<String>> values,
    @Nullable String json,
    BiFunction<LedgerRow, ColumnWords, @Nullable Object> field) {

  /** The same with a field in JSON that holds what the cell is made of. */
  ColumnSpec json(String name) {
    return new ColumnSpec(kind, ofMeasure, text, key, values, name, field);
  }

  /** The same with a field in JSON of another value. */
  ColumnSpec json(String name, BiFunction<LedgerRow, ColumnWords, @Nullable Object> value) {
    return new ColumnSpec(kind, ofMeasure, text, key, values, name, value);
  }

  /** The same sorted by something else. */
  ColumnSpec by(BiFunction<LedgerRow, ColumnWords, @Nullable Comparable<?>> other) {
    return new ColumnSpec(kind, ofMeasure, text, other, values, json, field);
  }

  /** The same filtered by something else. */
  ColumnSpec filteredBy(BiFunction<LedgerRow, ColumnWords, List<String>> others) {
    return new ColumnSpec(kind, ofMeasure, text, key, others, json, field);
  }

  /** The same in other words. */
  ColumnSpec said(BiFunction<LedgerRow, ColumnWords, String> other) {
    return new ColumnSpec(kind, ofMeasure, other, key, values, json, field);
  }

  /** Words of the issue. */
  static ColumnSpec wordsOfIssue(
      ColumnKind kind, BiFunction<LedgerRow, ColumnWords, String> words) {
    return words(kind, false, words);
  }

  /** Words of the measure. */
  static ColumnSpec wordsOfMeasure(
      ColumnKind kind, BiFunction<MeasureLine, ColumnWords, String> words) {
    return words(kind, true, onMeasure("", words));
  }

  private static ColumnSpec words(
      ColumnKind kind, boolean ofMeasure, BiFunction<LedgerRow, ColumnWords, String> words) {
    return new ColumnSpec(
        kind,
        ofMeasure,
        words,
        (row, at) -> {
          String said = words.apply(row, at);
          return said.isEmpty() ? null : PinyinKey.of(said);
        },
        (row, at) -> {
          String said = words.apply(row, at);
          return said.isEmpty() ? List.of() : List.of(said);
        },
        null,
        (row, at) -> {
          String said = words.apply(row, at);
          return said.isEmpty() ? null : said;
        });
  }

  /** Names of a measure, 待补 where there are none. */
  static ColumnSpec names(Function<MeasureLine, List<String>> names, boolean people) {
    BiFunction<LedgerRow, ColumnWords, List<String>> of =
        onMeasure(List.of(), (measure, at) -> names.apply(measure));
    return new ColumnSpec(
        ColumnKind.NAMES,
        true,
        onMeasure("", (measure, at) -> at.spelled().names(names.apply(measure))),
        (row, at) -> {
          String joined = RowText.joined(of.apply(row, at));
          return joined.isEmpty()
              ? null
              : people ? PinyinKey.ofPerson(joined) : PinyinKey.of(joined);
        },
        of,
        null,
        of::apply);
  }

  /** A number of a measure, spelled as it stands in cells; null where there is none. */
  static ColumnSpec number(
      BiFunction<LedgerRow, ColumnWords, @Nullable Integer> number,
      Function<Integer, String> form) {
    return new ColumnSpec(
        ColumnKind.NUMBER,
        true,
        (row, at) -> {
          Integer value = number.apply(row, at);
          return value == null ? "" : form.apply(value);
        },
        number::apply,
        (row, at) -> {
          Integer value = number.apply(row, at);
          return value == null ? List.of() : List.of(Integer.toString(value));
        },
        null,
        number::apply);
  }

  /** A day of a measure, null where there is none; filtered by its month. */
  static ColumnSpec day(Function<MeasureLine, @Nullable LocalDate> day) {
    BiFunction<LedgerRow, ColumnWords, @Nullable LocalDate> of =
        onMeasure(null, (measure, at) -> day.apply(measure));
    return new ColumnSpec(
        ColumnKind.DATE,
        true,
        (row, at) -> {
          LocalDate date = of.apply(row, at);
          return date == null ? "" : date.toString();
        },
        of::apply,
        (row, at) -> {
          LocalDate date = of.apply(row, at);
          return date == null ? List.of() : List.of(month(date));
        },
        null,
        of::apply);
  }

  /** One of a fixed list, in its order; null where it is unknown. */
  static ColumnSpec choice(BiFunction<LedgerRow, ColumnWords, @Nullable Enum<?>> value) {
    return new ColumnSpec(
        ColumnKind.CHOICE,
        true,
        (row, at) -> {
          Enum<?> one = value.apply(row, at);
          return one == null ? "" : at.word(one);
        },
        (row, at) -> {
          Enum<?> one = value.apply(row, at);
          return one == null ? null : one.ordinal();
        },
        (row, at) -> {
          Enum<?> one = value.apply(row, at);
          return one == null ? List.of() : List.of(at.word(one));
        },
        null,
        value::apply);
  }

  /** A month as a value to filter by: 2026-12. */
  static String month(LocalDate date) {
    return date.toString().substring(0, 7);
  }

  /** What is said of the measure; of a row without one something else. */
  static <T extends @Nullable Object> BiFunction<LedgerRow, ColumnWords, T> onMeasure(
      T none, BiFunction<MeasureLine, ColumnWords, T> said) {
    return (row, at) -> row.measure() == null ? none : said.apply(row.measure(), at);
  }
}
