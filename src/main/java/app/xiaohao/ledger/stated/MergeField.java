package app.xiaohao.ledger.stated;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Likeness;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a merge compares. All but the title belong to a measure. */
public enum MergeField {
  /** the working title of an issue; the original wording is locked */
  TITLE(said -> ""),
  TEXT(Stated::text),
  LEADERS(said -> said.answering().leaders()),
  LEAD(said -> said.answering().lead()),
  RESPONSIBLE(said -> said.answering().responsible()),
  SUPPORTING(said -> said.answering().supporting()),
  DEADLINE(Stated::deadline),
  PROGRESS(Stated::progress),
  COMPLETION(Stated::completion),
  /** a statement of the unit: kept, and never taken */
  CLOSURE(Stated::closure),
  NATURE(Stated::nature),
  PERCENT(Stated::percent);

  /** Those of a measure that can be taken from a file. */
  public static final List<MergeField> OF_MEASURE =
      List.of(
          TEXT,
          LEADERS,
          LEAD,
          RESPONSIBLE,
          SUPPORTING,
          DEADLINE,
          PROGRESS,
          COMPLETION,
          NATURE,
          PERCENT);

  private final Function<Stated, Object> value;

  MergeField(Function<Stated, Object> value) {
    this.value = value;
  }

  /** Whether nothing is said of this field. */
  public boolean missing(Stated said) {
    return switch (value.apply(said)) {
      case null -> true;
      case String words -> words.isBlank();
      case Collection<?> names -> names.isEmpty();
      case Deadline due -> due instanceof Deadline.Unset;
      default -> false;
    };
  }

  /**
   * Whether both say the same: spaces and marks outside of numbers, the order of names and the
   * words of a date apart.
   */
  public boolean same(Stated one, Stated other) {
    Object said = value.apply(one);
    return said instanceof String words && value.apply(other) instanceof String otherWords
        ? Likeness.exact(words).equals(Likeness.exact(otherWords))
        : Objects.equals(compared(said), compared(value.apply(other)));
  }

  /** A short print of what is said, the same for all that {@link #same} calls the same. */
  public String print(Stated said) {
    Object compared = compared(value.apply(said));
    return compared == null
        ? ""
        : CellPrint.of(
            compared instanceof Collection<?> names
                ? names.stream().map(Object::toString).sorted().toList().toString()
                : compared.toString());
  }

  /** Whether a ledger that holds {@code held} is as an import left it that said {@code base}. */
  public boolean untouched(Stated held, Stated base) {
    return same(held, base) || (missing(base) && held(held));
  }

  /** Whether the ledger holds what it gives a measure of which nothing is said. */
  private boolean held(Stated held) {
    return switch (this) {
      case COMPLETION -> held.completion() == Completion.IN_PROGRESS;
      case CLOSURE -> held.closure() == Closure.NONE;
      case NATURE -> held.nature() == Nature.LIMITED;
      case PERCENT -> held.percent() == ImportRules.percent(held.completion());
      default -> missing(held);
    };
  }

  private static Object compared(Object value) {
    return switch (value) {
      case null -> null;
      case String words -> Likeness.normal(words);
      case Collection<?> names -> new HashSet<>(names);
      // as text this is the print in files that were written long ago, so it stays a date
      case Deadline.OnDate due -> due.date();
      case Deadline due -> due.withWords("");
      default -> value;
    };
  }
}
