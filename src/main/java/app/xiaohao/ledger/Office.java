package app.xiaohao.ledger;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.row.LedgerSettings;
import java.util.List;
import java.util.Map;

/** How the office works: its settings, its tables and what it calls their columns. */
public interface Office {
  /** The ledger's own settings. */
  LedgerSettings settings();

  /** How the offices lay out their tables, as last imported; by office and name of the table. */
  List<OfficeTable> officeTables();

  /** What the user says that headings mean, beside the dictionary that ships. */
  Map<String, Column> synonyms();
}
