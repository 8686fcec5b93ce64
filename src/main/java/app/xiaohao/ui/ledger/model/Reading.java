package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.DateBase;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Doubt;
import app.xiaohao.model.deadline.Said;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.NameList;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a typed entry means for a row of the ledger. */
public sealed interface Reading {
  /** The ledger holds it already, or nothing was entered. */
  record Same() implements Reading {}

  /** It is to be written. */
  record Write(Change change) implements Reading {}

  /**
   * It cannot be written.
   *
   * @param doubt why its words give no date; null where that is not the problem
   */
  record Refused(Problem problem, Doubt doubt) implements Reading {
    Refused(Problem problem) {
      this(problem, null);
    }

    /** The reason as a sentence. */
    public String sentence(Texts texts) {
      String key = "ui.ledger.problem." + problem.name();
      return doubt == null || doubt == Doubt.NO_TIME ? texts.of(key) : texts.word(doubt);
    }
  }

  /** Why something typed cannot be written. */
  enum Problem {
    /** a title is never empty */
    TITLE_EMPTY,
    /** no deadline that can be read */
    DEADLINE_UNREADABLE,
    /** a date is moved without a reason */
    REASON_MISSING,
    /** a date that is set moves later by 延期 only */
    EXTENSION_NEEDED,
    /** no whole number from 0 to 100 */
    PERCENT_UNREADABLE,
    /** no day that can be read */
    DAY_UNREADABLE,
    /** progress of a day that is still to come */
    DAY_IN_FUTURE,
    /** nobody works: the operator's name is not set */
    OPERATOR_MISSING
  }

  /**
   * Reads an entry.
   *
   * @param row the row as the ledger holds it; with a measure, except for a title
   * @param by the operator
   */
  static Reading of(LedgerRow row, Typed typed, LocalDate today, String by) {
    Reading reading =
        switch (typed) {
          case Typed.Title title -> title(row, title);
          case Typed.Wording wording -> wording(row.measure(), wording);
          case Typed.Names names -> names(row.measure(), names);
          case Typed.Due due -> due(row.measure(), due, today);
          case Typed.Progress progress -> progress(row.measure(), progress, today, by);
          case Typed.Completed completed -> completed(row.measure(), completed);
          case Typed.Own own -> own(row, own);
        };
    return reading instanceof Write && by.isBlank()
        ? new Refused(Problem.OPERATOR_MISSING)
        : reading;
  }

  private static Reading title(LedgerRow row, Typed.Title typed) {
    String title = typed.text().strip().replaceAll("\\s*\\R\\s*", "");
    if (title.isEmpty()) {
      return new Refused(Problem.TITLE_EMPTY);
    }
    return title.equals(row.issue().title())
        ? new Same()
        : new Write(new Change.Title(row.issue().id(), row.issue().title(), title));
  }

  private static Reading own(LedgerRow row, Typed.Own typed) {
    String text = typed.text().strip();
    return text.equals(typed.held())
        ? new Same()
        : new Write(
            new Change.OwnFieldKept(
                row.issue().id(),
                row.measure() == null ? null : row.measure().id(),
                typed.heading(),
                typed.held(),
                text));
  }

  private static Reading wording(LedgerRow.MeasureLine line, Typed.Wording typed) {
    String text = typed.text().strip();
    return text.equals(line.text())
        ? new Same()
        : new Write(new Change.Wording(line.id(), line.text(), text));
  }

  private static Reading names(LedgerRow.MeasureLine line, Typed.Names typed) {
    Responsibility before = line.responsibility();
    Responsibility after = with(before, typed.field(), NameList.read(typed.text()));
    return after.equals(before)
        ? new Same()
        : new Write(new Change.Answering(line.id(), before, after));
  }

  /** The responsibility with other names in one field. */
  static Responsibility with(Responsibility from, Field field, List<String> names) {
    return new Responsibility(
        field == Field.LEADERS ? names : from.leaders(),
        field == Field.LEAD ? names : from.lead(),
        field == Field.RESPONSIBLE ? names : from.responsible(),
        field == Field.SUPPORTING ? names : from.supporting());
  }

  private static Reading due(LedgerRow.MeasureLine line, Typed.Due typed, LocalDate today) {
    Deadline before = line.deadline();
    if (typed.text().strip().equals(DeadlineWords.write(before))) {
      return new Same();
    }
    Said said = DeadlineWords.read(typed.text(), DateBase.today(today));
    Optional<Deadline> after = said.deadline(DeadlineWords.kept(typed.text()));
    if (after.isEmpty()) {
      return new Refused(Problem.DEADLINE_UNREADABLE, doubt(said));
    }
    if (after.get().equals(before)) {
      return new Same();
    }
    if (!(before instanceof Deadline.Unset) && typed.reason().isBlank()) {
      return new Refused(Problem.REASON_MISSING);
    }
    Change.Due change = new Change.Due(line.id(), before, after.get(), typed.reason().strip());
    return ExtensionRules.loosens(before, after.get()) && !ExtensionRules.corrects(change.reason())
        ? new Refused(Problem.EXTENSION_NEEDED)
        : new Write(change);
  }

  private static Reading progress(
      LedgerRow.MeasureLine line, Typed.Progress typed, LocalDate today, String by) {
    String text = typed.text().strip();
    String digits = Normalizer.normalize(typed.percent(), Normalizer.Form.NFKC).strip();
    if (digits.endsWith("%")) {
      digits = digits.substring(0, digits.length() - 1).strip();
    }
    int percent = digits.isEmpty() ? line.percent() : percent(digits);
    if (percent < 0) {
      return new Refused(Problem.PERCENT_UNREADABLE);
    }
    if (text.isEmpty() && percent == line.percent()) {
      return new Same();
    }
    Said day =
        typed.on().isBlank() ? new Said.On(today, null) : DeadlineWords.day(typed.on(), today);
    if (!(day instanceof Said.On(LocalDate on, var _))) {
      return new Refused(Problem.DAY_UNREADABLE, doubt(day));
    }
    if (on.isAfter(today)) {
      return new Refused(Problem.DAY_IN_FUTURE);
    }
    return by.isBlank()
        ? new Refused(Problem.OPERATOR_MISSING)
        : new Write(
            new Change.Progress(
                line.id(), line.percent(), new ProgressEntry(on, text, percent, by)));
  }

  private static int percent(String digits) {
    if (!digits.matches("\\d{1,3}")) {
      return -1;
    }
    int percent = Integer.parseInt(digits);
    return percent <= 100 ? percent : -1;
  }

  private static Doubt doubt(Said said) {
    return said instanceof Said.Unclear(Doubt doubt) ? doubt : null;
  }

  private static Reading completed(LedgerRow.MeasureLine line, Typed.Completed typed) {
    return typed.completion() == line.completion() && typed.nature() == line.nature()
        ? new Same()
        : new Write(
            new Change.Completed(
                line.id(), line.completion(), typed.completion(), line.nature(), typed.nature()));
  }
}
