package app.xiaohao.ui.intake;

import app.xiaohao.ledger.PriorImport;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.QueuedDocument.State;
import app.xiaohao.ui.intake.review.Coverage;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.intake.review.ReviewNotice;
import app.xiaohao.ui.intake.review.ReviewTodo;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What this screen says, put in words from the models. */
final class IntakeWords {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Texts texts;
  private final ProblemWords problems;

  IntakeWords(Texts texts) {
    this.texts = texts;
    this.problems = new ProblemWords(texts);
  }

  /** Why a document could not be read, and what to do. */
  String problem(Throwable problem) {
    return problems.sentence(problem).orElseGet(() -> texts.of("ui.intake.failed.unexpected"));
  }

  /** What a person should look at. */
  String notice(ReviewNotice notice) {
    return switch (notice.kind()) {
      case WARNING -> texts.of("intake.warning." + notice.warning(), notice.arguments().toArray());
      case UNASSIGNED, TWICE ->
          texts.of("ui.intake.notice." + notice.kind(), notice.arguments().toArray());
    };
  }

  /** How far a document is. */
  String state(QueuedDocument document) {
    if (document.state() == State.FAILED) {
      return problem(document.problem());
    }
    if (document.state() == State.READY) {
      return texts.of(
          "ui.intake.state.READY",
          document.review().countsProperty().get().issues(),
          document.review().countsProperty().get().measures());
    }
    return document.state() == State.COMMITTED
        ? texts.of(
            document.receipt().merged()
                ? "ui.intake.state.COMMITTED.merged"
                : "ui.intake.state.COMMITTED",
            document.receipt().newIssues(),
            document.receipt().newMeasures(),
            document.receipt().changed())
        : texts.of("ui.intake.state." + document.state());
  }

  /** The file, its size, its encoding. */
  String document(ReviewModel review) {
    String text = review.draft().source().text();
    return texts.of(
        "ui.intake.head.document",
        review.draft().source().name(),
        String.format(Locale.ROOT, "%,d", text.codePoints().filter(c -> c > ' ').count()),
        review.draft().source().encoding());
  }

  /** What was read, and whether anything was left out: said only as the ranges show it. */
  String coverage(ReviewModel review) {
    if (review.draft().issues().isEmpty()) {
      return texts.of("ui.intake.head.nothing");
    }
    String read =
        texts.of("ui.intake.head.read", review.draft().issues().size(), review.measuresRead());
    Coverage coverage = review.coverage();
    if (coverage.complete()) {
      return texts.of("ui.intake.head.complete", read);
    }
    int characters =
        coverage.unassigned().stream().mapToInt(range -> range.end() - range.start()).sum();
    return coverage.unassigned().isEmpty()
        ? texts.of("ui.intake.head.twice", read, coverage.twice().size())
        : texts.of("ui.intake.head.unassigned", read, coverage.unassigned().size(), characters);
  }

  /** What is to be done. */
  String todo(ReviewTodo todo) {
    if (todo.notice() != null) {
      return notice(todo.notice());
    }
    return texts.of(
        "ui.intake.pending",
        todo.kinds().stream()
            .sorted()
            .map(kind -> texts.of("ui.intake.todo.missing." + kind))
            .collect(Collectors.joining("、")));
  }

  /** When, by whom and as what the same document came in before. */
  String prior(PriorImport prior) {
    return texts.of(
        prior.sameBytes() ? "ui.intake.prior" : "ui.intake.prior.content",
        prior.at().format(MINUTE),
        prior.by(),
        prior.inspection().name(),
        prior.document());
  }

  /** A span of days, or null where none is known. */
  String span(LocalDate from, LocalDate to) {
    if (from == null && to == null) {
      return null;
    }
    return texts.of("ui.intake.span", known(from), known(to));
  }

  private String known(LocalDate date) {
    return date == null ? texts.of("words.unknown") : date.toString();
  }
}
