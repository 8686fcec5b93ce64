package app.xiaohao.ui.kit;

import app.xiaohao.export.ExportException;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.ledger.LedgerException;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences for expected failures: what failed, on which file, what to do next. */
public final class ProblemWords {
  private final Texts texts;

  /** Sentences in the language of {@code texts}. */
  public ProblemWords(Texts texts) {
    this.texts = texts;
  }

  /** The sentence of an expected failure; empty for everything that no one foresaw. */
  public Optional<String> sentence(Throwable problem) {
    return switch (problem) {
      case LedgerException refused when refused.kind() != LedgerException.Kind.STORE_FAILED ->
          Optional.of(texts.of("ledger.error." + refused.kind(), refused.arguments().toArray()));
      case IntakeException unreadable -> {
        List<Object> arguments = new ArrayList<>(List.of(unreadable.file()));
        arguments.addAll(unreadable.arguments());
        yield Optional.of(texts.of("intake.error." + unreadable.kind(), arguments.toArray()));
      }
      case ExportException unwritten ->
          Optional.of(texts.of("export.error." + unwritten.kind(), unwritten.file()));
      default -> Optional.empty();
    };
  }

  /** What failed, without on what: for the log, which holds no text of a ledger. */
  static String kind(Throwable problem) {
    return switch (problem) {
      case LedgerException refused -> refused.kind().name();
      case IntakeException unreadable -> unreadable.kind().name();
      case ExportException unwritten -> unwritten.kind().name();
      default -> problem.getClass().getName();
    };
  }
}
