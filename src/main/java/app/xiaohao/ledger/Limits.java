package app.xiaohao.ledger;

import app.xiaohao.ledger.LedgerException.Kind;
import app.xiaohao.model.PersonName;
import app.xiaohao.model.Responsibility;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What no ledger takes, whoever brings it and through whichever field: texts that no paper holds,
 * characters that no file keeps, days of no calendar in use. Asked of every change before it
 * reaches the store.
 */
final class Limits {
  /** So many characters a text may have: about forty pages. */
  static final int TEXT = 50_000;

  /** So many a name or a number may have. */
  static final int NAME = 100;

  /** So many the heading of a column that is given a meaning. */
  private static final int HEADING = 200;

  /** So many the name of a unit. */
  private static final int LONG_NAME = 400;

  /** A frozen table is as long as its ledger. */
  private static final int BODY = 64_000_000;

  /** Of what somebody enters: the years in which offices of today work. */
  private static final Limits ENTERED =
      new Limits(LocalDate.of(1949, 1, 1), LocalDate.of(2199, 12, 31));

  /** Of what a document says, which may speak of any year that has four figures. */
  private static final Limits BROUGHT =
      new Limits(LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31));

  private static final ClassValue<List<Method>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return parts(type);
        }
      };

  private final LocalDate first;
  private final LocalDate last;

  private Limits(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Whether somebody can sign with a name.
   *
   * @throws LedgerException NOBODY_NAMED, NAME_INVISIBLE, TEXT_TOO_LONG or TEXT_BROKEN
   */
  static void name(String by) {
    if (by.isBlank()) {
      throw LedgerException.refusing(Kind.NOBODY_NAMED);
    }
    text(by, NAME);
    if (!new PersonName(by).named()) {
      throw LedgerException.refusing(Kind.NAME_INVISIBLE);
    }
  }

  /**
   * Looks at all that a change says after it; what was before stands in the ledger already.
   *
   * @throws LedgerException TEXT_TOO_LONG, TEXT_BROKEN or DAY_BEYOND
   */
  static void check(Change change) {
    if (change instanceof Change.Synonym synonym) {
      text(synonym.heading(), HEADING);
    }
    ENTERED.value("", change);
  }

  /** The same of what is declared. */
  static void check(Avowal avowal) {
    ENTERED.value("", avowal);
  }

  /**
   * Looks at what a document brings.
   *
   * @throws LedgerException TEXT_TOO_LONG, TEXT_BROKEN or DAY_BEYOND
   */
  static void check(ReviewedBatch batch) {
    BROUGHT.value("", batch.draft().report());
    BROUGHT.value("", batch.target());
    BROUGHT.value("", batch.issues());
  }

  private void value(String name, Object value) {
    switch (value) {
      case null -> {}
      case String text -> text(text, limit(name));
      case LocalDate day -> day(day);
      case Collection<?> many -> many.forEach(one -> value(name, one));
      case Responsibility answering -> names(answering);
      case Record parts -> {
        for (Method part : PARTS.get(parts.getClass())) {
          value(part.getName(), part(parts, part));
        }
      }
      default -> {}
    }
  }

  private static void names(Responsibility answering) {
    Stream.of(
            answering.leaders(), answering.lead(), answering.responsible(), answering.supporting())
        .flatMap(List::stream)
        .forEach(name -> text(name, LONG_NAME));
  }

  private static Object part(Record parts, Method part) {
    try {
      return part.invoke(parts);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("a record shows its parts", impossible);
    }
  }

  /** The parts of a record that are to be looked at: what was before stands in the ledger. */
  private static List<Method> parts(Class<?> type) {
    List<Method> parts = new ArrayList<>();
    for (RecordComponent part : type.getRecordComponents()) {
      if (!part.getName().toLowerCase(Locale.ROOT).contains("before")) {
        part.getAccessor().setAccessible(true);
        parts.add(part.getAccessor());
      }
    }
    return List.copyOf(parts);
  }

  private static int limit(String name) {
    return switch (name) {
      case "number", "closingNumber", "phone", "notSameAs" -> NAME;
      case "name", "aliases" -> LONG_NAME;
      case "body" -> BODY;
      default -> TEXT;
    };
  }

  private static void text(String text, int limit) {
    int length = text.codePointCount(0, text.length());
    if (length > limit) {
      throw LedgerException.refusing(Kind.TEXT_TOO_LONG, length, limit);
    }
    text.codePoints()
        .filter(
            point ->
                point == 0
                    || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    || Character.getType(point) == Character.UNASSIGNED
                        && (point & 0xFFFE) == 0xFFFE)
        .findFirst()
        .ifPresent(
            point -> {
              throw LedgerException.refusing(Kind.TEXT_BROKEN, String.format("U+%04X", point));
            });
  }

  private void day(LocalDate day) {
    if (day.isBefore(first) || day.isAfter(last)) {
      throw LedgerException.refusing(Kind.DAY_BEYOND, day, first.getYear(), last.getYear());
    }
  }
}
