package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
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
public final class Limits {
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

  /**
   * Where something stands, so that it can be found.
   *
   * @param issue its place among the issues of a document, from 1; 0 outside of one
   * @param title how the issue begins; empty outside of one
   * @param measure its number in the issue; 0 outside of one
   * @param field the name of the part; its word is {@code ledger.limit.field.NAME}
   * @param heading of the column, where the office has one of its own; else empty
   */
  private record Place(int issue, String title, int measure, String field, String heading) {
    static final Place ENTERED = new Place(0, "", 0, "", "");
    private static final int SHOWN = 16;

    static Place of(int issue, String title) {
      int shown =
          title.offsetByCodePoints(0, Math.min(SHOWN, title.codePointCount(0, title.length())));
      String begins = title.substring(0, shown).replaceAll("\\s+", " ");
      return new Place(issue, shown < title.length() ? begins + "…" : begins, 0, "", "");
    }

    Place in(Draft.Measure inner) {
      return new Place(issue, title, inner.n(), field, heading);
    }

    Place under(Draft.CustomField inner) {
      return new Place(issue, title, measure, field, inner.heading());
    }

    Place at(String part) {
      return new Place(issue, title, measure, part, heading);
    }

    /** What the sentence of a refusal names, behind what it says of the text. */
    LedgerException refusing(Kind kind, Object... said) {
      return LedgerException.refusing(
          kind,
          Stream.concat(Stream.of(said), Stream.of(issue, title, measure, field, heading))
              .toArray());
    }
  }

  private Limits(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Whether somebody can sign with a name.
   *
   * @throws LedgerException NOBODY_NAMED, NAME_INVISIBLE, TEXT_TOO_LONG or TEXT_BROKEN
   */
  public static void name(String by) {
    if (by.isBlank()) {
      throw LedgerException.refusing(Kind.NOBODY_NAMED);
    }
    text(by, NAME, Place.ENTERED.at("by"));
    if (!new PersonName(by).named()) {
      throw LedgerException.refusing(Kind.NAME_INVISIBLE);
    }
  }

  /**
   * Looks at all that a change says after it; what was before stands in the ledger already.
   *
   * @throws LedgerException TEXT_TOO_LONG, TEXT_BROKEN or DAY_BEYOND
   */
  public static void check(Change change) {
    if (change instanceof Change.Synonym synonym) {
      text(synonym.heading(), HEADING, Place.ENTERED.at("heading"));
    }
    ENTERED.value(change, Place.ENTERED);
  }

  /** The same of what is declared. */
  public static void check(Avowal avowal) {
    ENTERED.value(avowal, Place.ENTERED);
  }

  /**
   * Looks at what a document brings.
   *
   * @throws LedgerException TEXT_TOO_LONG, TEXT_BROKEN or DAY_BEYOND
   */
  public static void check(ReviewedBatch batch) {
    BROUGHT.value(batch.draft().report(), Place.ENTERED);
    BROUGHT.value(batch.target(), Place.ENTERED);
    int number = 0;
    for (ReviewedBatch.ReviewedIssue issue : batch.issues()) {
      BROUGHT.value(issue, Place.of(++number, issue.title()));
    }
  }

  private void value(Object value, Place at) {
    switch (value) {
      case null -> {}
      case String text -> text(text, limit(at.field), at);
      case LocalDate day -> day(day);
      case Collection<?> many -> many.forEach(one -> value(one, at));
      case Responsibility answering -> names(answering, at);
      case Draft.Measure measure -> parts(measure, at.in(measure));
      case Draft.CustomField field -> parts(field, at.under(field));
      case Record parts -> parts(parts, at);
      default -> {}
    }
  }

  private void parts(Record parts, Place at) {
    for (Method part : PARTS.get(parts.getClass())) {
      value(part(parts, part), at.at(part.getName()));
    }
  }

  private static void names(Responsibility answering, Place at) {
    answering.leaders().forEach(name -> text(name, LONG_NAME, at.at("leaders")));
    answering.lead().forEach(name -> text(name, LONG_NAME, at.at("leadUnits")));
    answering.responsible().forEach(name -> text(name, LONG_NAME, at.at("responsible")));
    answering.supporting().forEach(name -> text(name, LONG_NAME, at.at("supporting")));
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

  private static void text(String text, int limit, Place at) {
    int length = text.codePointCount(0, text.length());
    if (length > limit) {
      throw at.refusing(Kind.TEXT_TOO_LONG, length, limit);
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
              throw at.refusing(Kind.TEXT_BROKEN, String.format("U+%04X", point));
            });
  }

  private void day(LocalDate day) {
    if (day.isBefore(first) || day.isAfter(last)) {
      throw LedgerException.refusing(Kind.DAY_BEYOND, day, first.getYear(), last.getYear());
    }
  }
}
