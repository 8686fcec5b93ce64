package app.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a packet says of itself. */
class PacketKeyTest {
  private static final PacketKey KEY =
      new PacketKey(
          "a-b",
          1,
          2,
          "第2期;十月",
          "县水务局",
          false,
          LocalDate.of(2026, 10, 8),
          List.of("未开始", "整改中", "已完成"),
          List.of(new SheetKey.Column("NUMBER", "编号")),
          List.of(3L, 4L, 5L, 9L),
          "ab12");

  @Test
  void saysAllAgain() {
    assertThat(KEY.written()).contains(";3-5,9;");
    assertThat(PacketKey.read(KEY.written())).contains(KEY);
    assertThat(PacketKey.read(KEY.written().replace("3-5", "3-6"))).isEmpty();
  }

  @Test
  void namesNoMoreRowsThanASheetHas() {
    assertThat(PacketKey.read(with("1-1000000"))).isPresent();
    assertThat(PacketKey.read(with("1-1000001"))).isEmpty();
    assertThat(PacketKey.read(with("1-900000,1-900000"))).isEmpty();
    assertThat(PacketKey.read(with("9223372036854775806-9223372036854775807")))
        .hasValueSatisfying(key -> assertThat(key.measures()).hasSize(2));
    assertThat(PacketKey.read(with("0--9223372036854775808")))
        .hasValueSatisfying(key -> assertThat(key.measures()).isEmpty());
  }

  /** Other rows, with the print that belongs to them. */
  private static String with(String rows) {
    String begin = RowKey.BEGIN + "packet;";
    String whole = KEY.written().substring(begin.length()).replace(";3-5,9;", ";" + rows + ";");
    String body = whole.substring(0, whole.lastIndexOf(';'));
    return begin + body + ";" + CellPrint.of(body);
  }
}
