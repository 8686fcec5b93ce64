package app.xiaohao.ledger.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPrintTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

  private static String print(Integer percent, LocalDate closedOn, String number, LocalDate on) {
    Draft.Status status =
        new Draft.Status(
            Draft.Status.Value.IN_PROGRESS,
            "推进中",
            Completion.IN_PROGRESS,
            Closure.CLOSED,
            null,
            percent,
            closedOn,
            number);
    return ContentPrint.of(
        new DraftBuilder("月报.xlsx")
            .under("生态保护")
            .issue("河道清淤缓慢")
            .measure("清淤六公里")
            .row(new Draft.RowFacts(List.of(), List.of(), status, "已清三公里", on, List.of()))
            .build());
  }

  /** A unit that moves one figure on in its table sends another table. */
  @Test
  void everyFactOfARowCounts() {
    String print = print(40, DAY, "河销1号", DAY);
    assertEquals(print, print(40, DAY, "河销1号", DAY));
    assertNotEquals(print, print(60, DAY, "河销1号", DAY));
    assertNotEquals(print, print(40, DAY.plusDays(1), "河销1号", DAY));
    assertNotEquals(print, print(40, DAY, "河销2号", DAY));
    assertNotEquals(print, print(40, DAY, "河销1号", DAY.plusDays(1)));
  }
}
