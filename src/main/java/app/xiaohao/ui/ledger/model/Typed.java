package app.xiaohao.ui.ledger.model;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;

/** What somebody typed or chose in one field, not yet read and not yet in the ledger. */
public sealed interface Typed {
  /** Where. */
  Field field();

  /** The working title of the issue. */
  record Title(String text) implements Typed {
    @Override
    public Field field() {
      return Field.TITLE;
    }
  }

  /** The wording of the measure. */
  record Wording(String text) implements Typed {
    @Override
    public Field field() {
      return Field.WORDING;
    }
  }

  /**
   * Names of leaders or of units.
   *
   * @param field one of the four of responsibility
   */
  record Names(Field field, String text) implements Typed {}

  /**
   * A deadline.
   *
   * @param reason why it is moved, may be blank where it is set first
   */
  record Due(String text, String reason) implements Typed {
    @Override
    public Field field() {
      return Field.DEADLINE;
    }
  }

  /** A report of progress: words, percentage and day, all as typed. */
  record Progress(String text, String percent, String on) implements Typed {
    @Override
    public Field field() {
      return Field.PROGRESS;
    }
  }

  /** How far it is, and whether it is kept up for long. */
  record Completed(Completion completion, Nature nature) implements Typed {
    @Override
    public Field field() {
      return Field.COMPLETION;
    }
  }

  /**
   * What stands under a heading of the office's own.
   *
   * @param field the place of the heading
   * @param held what stood there when it was typed
   */
  record Own(Field field, String heading, String held, String text) implements Typed {}
}
