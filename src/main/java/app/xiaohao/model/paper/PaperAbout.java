package app.xiaohao.model.paper;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is about; what was not said is empty.
 *
 * @param inspection null where it is about none or about several
 * @param items the measures with which it is filed, each once
 * @param addressee the unit that it is about or to whom it goes
 * @param leader the leader whom it is about
 * @param period the name of the reporting period
 */
public record PaperAbout(
    @Nullable InspectionId inspection,
    List<MeasureId> items,
    String addressee,
    String leader,
    String period) {
  /** About the ledger as a whole. */
  public static final PaperAbout LEDGER = new PaperAbout(null, List.of(), "", "", "");

  /** Texts without white space at their ends. */
  public PaperAbout {
    items = items.stream().distinct().toList();
    addressee = addressee.strip();
    leader = leader.strip();
    period = period.strip();
  }
}
