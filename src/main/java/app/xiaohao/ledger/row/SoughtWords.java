package app.xiaohao.ledger.row;

import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that must all occur in a row. Issues and names stand in many rows and are looked at once
 * each. For one search in one thread.
 */
final class SoughtWords {
  private final List<OneWord> words;
  private final List<Unit> units;
  private final CustomFields fields;

  SoughtWords(String typed, List<Unit> units, CustomFields fields) {
    this.units = units;
    this.fields = fields;
    this.words = SoughtWord.all(typed).stream().map(OneWord::new).toList();
  }

  /** Whether every word occurs in a row. */
  boolean in(LedgerRow row) {
    for (OneWord word : words) {
      if (!word.in(row)) {
        return false;
      }
    }
    return true;
  }

  private final class OneWord {
    private final SoughtWord word;
    private final Map<String, Boolean> names = new HashMap<>();
    private LedgerRow.IssueLine issue;
    private boolean ofIssue;

    private OneWord(SoughtWord word) {
      this.word = word;
      for (Unit unit : units) {
        if (word.inName(unit.name()) || unit.aliases().stream().anyMatch(word::inName)) {
          names.put(unit.name(), true);
        }
      }
    }

    private boolean in(LedgerRow row) {
      if (row.issue() != issue) {
        issue = row.issue();
        ofIssue = word.in(issue.title()) || word.in(issue.original());
      }
      LedgerRow.MeasureLine measure = row.measure();
      return ofIssue
          || (word.isNumber() && word.begins(LedgerQuery.number(row)))
          || (measure != null
              && (inNames(measure.responsibility())
                  || word.in(measure.text())
                  || word.in(measure.progress())))
          || (fields != CustomFields.NONE
              && fields.of(row).stream().anyMatch(field -> word.in(field.text())));
    }

    private boolean inNames(Responsibility answering) {
      return any(answering.leaders())
          || any(answering.lead())
          || any(answering.responsible())
          || any(answering.supporting());
    }

    private boolean any(List<String> all) {
      for (String name : all) {
        if (names.computeIfAbsent(name, word::inName)) {
          return true;
        }
      }
      return false;
    }
  }
}
