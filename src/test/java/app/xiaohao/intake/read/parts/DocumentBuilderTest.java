package app.xiaohao.intake.read.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentBuilderTest {
  private final DocumentBuilder builder = new DocumentBuilder();

  @Test
  void keepsEveryCellWhereItStandsInTheText() {
    builder.paragraph("附件1\r\n问题清单");
    builder.table(
        "表一",
        4,
        List.of(5.0, 20.0),
        List.of(
            new TextCell(2, 1, "一是学习\u000B二是整改 "),
            new TextCell(0, 0, 1, 2, "\u3000台账\u00A0", null),
            new TextCell(2, 0, "1"),
            new TextCell(1, 2, "责任单位"),
            new TextCell(1, 1, " \n ")));
    builder.paragraph("表后的话");
    Document document = builder.build("台账.xlsx", new byte[0], "xlsx");
    assertThat(document.source().text())
        .isEqualTo("附件1\n问题清单\n台账\n\t\t责任单位\n1\t一是学习\n二是整改\n\n表后的话\n");
    Grid grid = document.tables().getFirst();
    assertThat(grid.rows()).isEqualTo(4);
    assertThat(grid.widths()).containsExactly(5.0, 20.0, 0.0);
    assertThat(grid.cells())
        .extracting(Grid.Cell::text)
        .containsExactly("台账", "责任单位", "1", "一是学习\n二是整改");
    assertThat(grid.cells())
        .allSatisfy(
            cell -> assertThat(cell.source().of(document.source().text())).isEqualTo(cell.text()));
  }

  @Test
  void makesRoomForCellsBeyondTheRowsSaid() {
    builder.table("", 1, List.of(), List.of(new TextCell(2, 0, 3, 1, "甲", null)));
    Grid grid = builder.build("a", new byte[0], "xls").tables().getFirst();
    assertThat(grid.rows()).isEqualTo(5);
    assertThat(grid.columns()).isEqualTo(1);
  }
}
