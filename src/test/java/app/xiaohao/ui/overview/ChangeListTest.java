package app.xiaohao.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.model.inspection.InspectionId;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeListTest {
  private static HistoryLine line(long number, Kind kind, String by, String name) {
    return new HistoryLine(
        new HistoryEntry(
            number,
            OffsetDateTime.parse("2026-11-30T09:00:00+08:00"),
            by,
            Workplace.UNKNOWN,
            kind,
            "",
            List.of(new Fact.Said(Topic.NAME, "", name)),
            ""),
        null,
        new InspectionId(1));
  }

  @Test
  void theSheetsOfAPeriodAreOneLineAndWhatStandsBetweenPartsThem() {
    List<List<HistoryLine>> runs =
        ChangeList.joined(
            List.of(
                line(9, Kind.PACKET_SENT, "周启明", "11月下半月"),
                line(8, Kind.PACKET_SENT, "周启明", "11月下半月"),
                line(7, Kind.PACKET_SENT, "周启明", "11月上半月"),
                line(6, Kind.PACKET_SENT, "林晓", "11月上半月"),
                line(5, Kind.PACKET_RETURNED, "林晓", "11月上半月"),
                line(4, Kind.UNIT_CHANGED, "林晓", "甲"),
                line(3, Kind.UNIT_CHANGED, "林晓", "甲")));
    assertThat(runs).extracting(List::size).containsExactly(2, 1, 1, 1, 1, 1);
  }
}
