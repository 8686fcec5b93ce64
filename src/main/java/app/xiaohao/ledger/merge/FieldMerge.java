package app.xiaohao.ledger.merge;

import app.xiaohao.ledger.stated.MergeField;
import java.util.Objects;

/**
 * One field as a merge finds it.
 *
 * @param state never GONE: what the file does not say empties nothing; never UNCLEAR
 * @param choice what becomes of it; null while a conflict is undecided
 */
public record FieldMerge(MergeField field, MergeState state, Choice choice) {
  /** The choice may be null in a conflict only. */
  public FieldMerge {
    Objects.requireNonNull(field);
    if (choice == null && state != MergeState.CONFLICT) {
      throw new IllegalArgumentException("undecided without a conflict: " + field);
    }
  }

  /** What becomes of a field. */
  public enum Choice {
    /** the ledger keeps what it has */
    KEEP_MINE,
    /** the ledger takes what the file says */
    TAKE_FILE
  }

  /**
   * As found: what is new or changed in the file is taken, a conflict is left to a person. A
   * working title stays unless a person takes the file's.
   */
  static FieldMerge found(MergeField field, MergeState state) {
    return new FieldMerge(
        field,
        state,
        switch (state) {
          case NEW, CHANGED -> field == MergeField.TITLE ? Choice.KEEP_MINE : Choice.TAKE_FILE;
          case UNCHANGED, UNCLEAR, STRUCK, GONE -> Choice.KEEP_MINE;
          case CONFLICT -> null;
        });
  }

  /** Whether the ledger takes what the file says. */
  public boolean taken() {
    return choice == Choice.TAKE_FILE;
  }

  /** This field under another choice. */
  FieldMerge with(Choice chosen) {
    return new FieldMerge(field, state, Objects.requireNonNull(chosen));
  }
}
