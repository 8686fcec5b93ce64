package app.xiaohao.ui.kit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnableFileTest {
  @TempDir Path folder;

  private boolean runs(String name, String content) throws IOException {
    return RunnableFile.mayRun(
        Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1));
  }

  private Path packed(String name, String... parts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(1);
      }
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.exe",
        "a.BAT",
        "a.cmd",
        "a.com",
        "a.scr",
        "a.lnk",
        "a.js",
        "a.vbs",
        "a.ps1",
        "a.jar",
        "a.hta",
        "a.msi",
        "a.reg",
        "a.html",
        "a.docm",
        "a.xlsm",
        "a.pdf.exe",
        "照片\u202Egpj.exe",
        "a.exe.",
        "a.exe "
      })
  void tellsByTheEndOfTheName(String name) throws IOException {
    assertThat(runs(name, "x")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090",
        "\u007FELF",
        "#!/bin/sh",
        "  <!DOCTYPE html>",
        "<script>1</script>",
        "@echo off",
        "Windows Registry Editor Version 5.00",
        "[InternetShortcut]"
      })
  void tellsByHowItBegins(String content) throws IOException {
    assertThat(runs("验收报告.pdf", content)).isTrue();
  }

  @Test
  void looksIntoWhatIsPacked() throws IOException {
    assertThat(RunnableFile.mayRun(packed("a.zip", "照片/1.jpg", "照片/安装.exe"))).isTrue();
    assertThat(RunnableFile.mayRun(packed("b.zip", "照片/1.jpg", "里面.zip"))).isTrue();
    assertThat(RunnableFile.mayRun(packed("c.zip", "照片/1.jpg", "说明.docx"))).isFalse();
    assertThat(RunnableFile.mayRun(packed("d.docx", "word/document.xml", "word/vbaProject.bin")))
        .isTrue();
    assertThat(
            RunnableFile.mayRun(
                packed("e.xlsx", "xl/workbook.xml", "xl/printerSettings/printerSettings1.bin")))
        .isFalse();
    assertThat(runs("f.zip", "PK\u0003\u0004broken")).isTrue();
    assertThat(runs("g.rar", "Rar!")).isTrue();
  }

  @Test
  void letsPapersAndPicturesBe() throws IOException {
    assertThat(runs("验收报告.pdf", "%PDF-1.7")).isFalse();
    assertThat(runs("照片.jpg", "\u00FF\u00D8\u00FF")).isFalse();
    assertThat(runs("清单.txt", "list of contracts")).isFalse();
    assertThat(runs("旧表.xls", "\u00D0\u00CF\u0011\u00E0 Workbook")).isFalse();
    assertThat(runs("旧表2.xls", "\u00D0\u00CF\u0011\u00E0V\0B\0A\0")).isTrue();
  }

  @Test
  void showsWhatANameHides() {
    assertThat(ShownName.of("报告\u202Efdp.exe")).isEqualTo("报告‹U+202E›fdp.exe");
    assertThat(ShownName.of("报\u200B告.pdf")).isEqualTo("报‹U+200B›告.pdf");
    assertThat(ShownName.of("报告 1.pdf")).isEqualTo("报告 1.pdf");
  }
}
