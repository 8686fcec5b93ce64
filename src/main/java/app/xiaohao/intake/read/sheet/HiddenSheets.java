package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.Incoming;
import java.util.ArrayList;
import java.util.List;

/** The sheets of a workbook that their owner put out of sight. */
final class HiddenSheets {
  /** So many are named; a workbook full of them would fill the page. */
  private static final int MOST_NAMED = 5;

  private final List<String> names = new ArrayList<>();

  void add(String name) {
    names.add(name);
  }

  /**
   * The document, with a warning at its end that names them where there are any.
   *
   * @throws IntakeException if no sheet that is shown has text
   */
  Document document(Incoming file, DocumentBuilder document, FileFormat format)
      throws IntakeException {
    if (names.isEmpty()) {
      if (document.length() == 0) {
        boolean hidden =
            document.hasWarned(Warning.Kind.ROWS_HIDDEN)
                || document.hasWarned(Warning.Kind.COLUMNS_HIDDEN);
        throw file.refused(hidden ? Kind.ROWS_HIDDEN : Kind.EMPTY);
      }
      return document.build(file.name(), file.bytes(), format.label());
    }
    String named = String.join("、", names.subList(0, Math.min(MOST_NAMED, names.size())));
    String few = names.size() > MOST_NAMED ? named + "…" : named;
    if (document.length() == 0) {
      throw file.refused(Kind.SHEETS_HIDDEN, names.size(), few);
    }
    document.warn(Warning.Kind.SHEETS_HIDDEN, document.length(), String.valueOf(names.size()), few);
    return document.build(file.name(), file.bytes(), format.label());
  }
}
