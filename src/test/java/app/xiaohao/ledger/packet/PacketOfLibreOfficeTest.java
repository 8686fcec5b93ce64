package app.xiaohao.ledger.packet;

import static app.xiaohao.ledger.packet.Office.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.xiaohao.intake.packet.PacketColumn;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What LibreOffice saves of a packet, where it is there; {@link PacketLoopTest} needs no other
 * program.
 */
class PacketOfLibreOfficeTest {
  private static final String FARMS = "县农业农村局";

  @TempDir Path at;

  private static boolean isThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "ods", "xls"})
  void exactlyWhatWasFilledInComesBack(String ending) throws Exception {
    assumeTrue(isThere());
    try (Office office = new Office(at)) {
      office.send();
      Office.fill(
          office.file(FARMS),
          sheet -> {
            cell(sheet, "3.1", PacketColumn.PROGRESS).setCellValue("租金收回\n一半：243万元");
            cell(sheet, "3.1", PacketColumn.PERCENT).setCellValue(85);
            cell(sheet, "3.1", PacketColumn.NEXT).setCellValue("继续");
          });
      Path saved = at.resolve("saved");
      Process process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + at.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  ending,
                  "--outdir",
                  saved.toString(),
                  office.file(FARMS).toString())
              .redirectErrorStream(true)
              .redirectOutput(at.resolve("said.txt").toFile())
              .start();
      assertThat(process.waitFor()).isZero();
      PacketMail mail = office.look(saved);
      assertThat(mail.answers()).singleElement().matches(one -> one.trouble() == null);
      assertThat(mail.answers().getFirst().rows().stream().flatMap(row -> row.cells().stream()))
          .extracting(CellAnswer::column, CellAnswer::said, CellAnswer::verdict)
          .containsExactly(
              tuple(PacketColumn.PROGRESS, "租金收回\n一半：243万元", Verdict.TAKE),
              tuple(PacketColumn.PERCENT, "85", Verdict.TAKE),
              tuple(PacketColumn.NEXT, "继续", Verdict.TAKE));
    }
  }
}
