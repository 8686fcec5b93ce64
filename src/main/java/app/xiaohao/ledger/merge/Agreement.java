package app.xiaohao.ledger.merge;

import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import java.util.List;
import java.util.Set;

/**
 * How far the other cells of a row of the file agree with a row of the ledger, beside its wording:
 * the evidence by which rows that are worded alike are told apart.
 *
 * @param same in how many of leaders, units and deadline both say the same
 * @param against in how many of these they say something else
 * @param changed how many fields but the wording the file has otherwise
 * @param filled how many fields the file has and the ledger has not
 */
record Agreement(int same, int against, int changed, int filled) {
  private static final Set<MergeField> TELLING =
      Set.of(
          MergeField.LEADERS,
          MergeField.LEAD,
          MergeField.RESPONSIBLE,
          MergeField.SUPPORTING,
          MergeField.DEADLINE);

  /** Of the fields as a merge of the two would find them. */
  static Agreement of(List<FieldMerge> fields, Stated says) {
    int same = 0;
    int against = 0;
    int changed = 0;
    int filled = 0;
    for (FieldMerge field : fields) {
      if (field.field() == MergeField.TEXT) {
        continue;
      }
      boolean telling = TELLING.contains(field.field());
      switch (field.state()) {
        case UNCHANGED -> same += telling && !field.field().missing(says) ? 1 : 0;
        case CHANGED, CONFLICT -> {
          changed++;
          against += telling ? 1 : 0;
        }
        case NEW -> filled++;
        default -> throw new IllegalStateException("no state of a field: " + field.state());
      }
    }
    return new Agreement(same, against, changed, filled);
  }

  /** Whether the file's row says nothing that the ledger's has not. */
  boolean identical() {
    return changed == 0 && filled == 0;
  }

  /** Whether both answer to the same people or dates, and in nothing to others. */
  boolean speaksFor() {
    return same > 0 && against == 0;
  }

  /** The more the better. */
  double score() {
    return 4.0 * same - 4.0 * against - changed - 0.5 * filled;
  }
}
