package app.xiaohao.ui.ledger.group;

import app.xiaohao.export.sheet.SeenWorkbook;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import java.util.List;

/** What the head of a group says. */
public final class SectionWords {
  private final Texts texts;

  public SectionWords(Texts texts) {
    this.texts = texts;
  }

  /** The value in which its rows agree. */
  public String label(Section section) {
    return section.label().isEmpty() ? texts.of("words.unknown") : section.label();
  }

  /** How many rows it has and how many are closed. */
  public String counts(Section section) {
    return texts.of("ui.ledger.group.counts", section.rows().size(), section.closed());
  }

  /** How many are overdue; empty where none is. */
  public String overdue(Section section) {
    return section.overdue() == 0 ? "" : texts.of("ui.ledger.group.overdue", section.overdue());
  }

  /** All of it in one line. */
  public String whole(Section section) {
    return String.join("  ", label(section), counts(section), overdue(section)).strip();
  }

  /**
   * Rows with the heads of their groups for a sheet, folded as they are.
   *
   * @param sections the groups of the rows; none where they are not grouped
   */
  public List<SeenWorkbook.Block> blocks(List<Section> sections, List<LedgerRow> rows) {
    return sections.isEmpty()
        ? List.of(new SeenWorkbook.Block("", false, rows))
        : sections.stream()
            .map(
                section -> new SeenWorkbook.Block(whole(section), section.folded(), section.rows()))
            .toList();
  }
}
