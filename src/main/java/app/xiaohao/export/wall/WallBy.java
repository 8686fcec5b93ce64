package app.xiaohao.export.wall;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.RowText;
import java.util.List;

/** Whose rows stand together on the chart. */
public enum WallBy {
  /** 责任领导; a measure of several stands with each of them */
  LEADER,
  /** the units that answer first: those that lead, else the responsible ones */
  UNIT,
  /** 方面, the outermost heading; each measure once */
  ASPECT;

  /** With whom a row stands; one empty name where nobody is named (待补). */
  List<String> names(LedgerRow row) {
    List<String> names =
        switch (this) {
          case LEADER ->
              row.measure() == null ? List.of() : row.measure().responsibility().leaders();
          case UNIT -> row.measure() == null ? List.of() : RowText.answering(row);
          case ASPECT -> List.of(row.issue().aspect());
        };
    return names.isEmpty() ? List.of("") : names.stream().distinct().toList();
  }
}
