package app.xiaohao.ui.kit.words;

import app.xiaohao.export.ExportException;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences for expected failures: what failed, on which file, what to do next. */
public final class ProblemWords {
  /** So many arguments say where a text stands. */
  private static final int PLACE = 5;

  private final Texts texts;

  /** Sentences in the language of {@code texts}. */
  public ProblemWords(Texts texts) {
    this.texts = texts;
  }

  /** The sentence of an expected failure; empty for everything that no one foresaw. */
  public Optional<String> sentence(Throwable problem) {
    return switch (problem) {
      case LedgerException refused when refused.kind() != LedgerException.Kind.STORE_FAILED ->
          Optional.of(texts.of(key(refused), arguments(refused).toArray()));
      case IntakeException unreadable -> {
        List<Object> arguments = new ArrayList<>(List.of(unreadable.file()));
        arguments.addAll(unreadable.arguments());
        yield Optional.of(texts.of("intake.error." + unreadable.kind(), arguments.toArray()));
      }
      case ExportException unwritten ->
          Optional.of(texts.of("export.error." + unwritten.kind(), unwritten.file()));
      case NotOpenedException unopened ->
          Optional.of(texts.of("ui.kit.not-opened", unopened.file()));
      default -> Optional.empty();
    };
  }

  private static String key(LedgerException refused) {
    boolean lights =
        refused.kind() == LedgerException.Kind.NOT_ALLOWED && isLightSet(refused.arguments());
    return lights ? "ledger.step.light-set" : "ledger.error." + refused.kind();
  }

  private static boolean isLightSet(List<String> given) {
    return given.getFirst().equals("light_set");
  }

  /** What the sentence names; of a text where it stands, in words, before all else. */
  private List<String> arguments(LedgerException refused) {
    List<String> given = refused.arguments();
    return switch (refused.kind()) {
      case TEXT_TOO_LONG, TEXT_BROKEN -> {
        List<String> place = given.subList(given.size() - PLACE, given.size());
        List<String> named = new ArrayList<>(List.of(place(place)));
        named.addAll(given.subList(0, given.size() - PLACE));
        yield named;
      }
      case NOT_ALLOWED -> isLightSet(given) ? given : step(given);
      default -> given;
    };
  }

  /**
   * What of an act that cannot be taken: where the measure stands, the act, what can be done.
   *
   * @param given names of closure and act, then of each act that can be, and its level
   */
  private List<String> step(List<String> given) {
    List<String> next = new ArrayList<>();
    for (int at = 2; at + 1 < given.size(); at += 2) {
      String act = texts.of("words.ClosureAct." + given.get(at));
      String level = given.get(at + 1);
      next.add(level.isEmpty() ? act : texts.of("ledger.step.by", act, level));
    }
    return List.of(
        texts.of("words.Closure." + given.get(0)),
        texts.of("words.ClosureAct." + given.get(1)),
        next.isEmpty()
            ? texts.of("ledger.step.none")
            : String.join(texts.of("ledger.step.or"), next));
  }

  /**
   * @param parts issue, how it begins, measure, field, heading
   */
  private String place(List<String> parts) {
    String issue =
        parts.get(0).equals("0") ? "" : texts.of("ledger.limit.issue", parts.get(0), parts.get(1));
    String measure = parts.get(2).equals("0") ? "" : texts.of("ledger.limit.measure", parts.get(2));
    String heading = parts.get(4);
    String field = heading.isEmpty() ? texts.of("ledger.limit.field." + parts.get(3)) : heading;
    return issue + measure + texts.of("ledger.limit.field", field);
  }

  /** What failed, without on what: for the log, which holds no text of a ledger. */
  public static String kind(Throwable problem) {
    return switch (problem) {
      case LedgerException refused -> refused.kind().name();
      case IntakeException unreadable -> unreadable.kind().name();
      case ExportException unwritten -> unwritten.kind().name();
      case NotOpenedException unopened -> "NOT_OPENED";
      default -> problem.getClass().getName();
    };
  }
}
