package app.xiaohao.intake.read;

import app.xiaohao.intake.read.parts.NumberWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A report as Word would hold it. */
final class DocxFiles {
  private static final Pattern NUMBER =
      Pattern.compile("^([一二三四五六七八九十]+)、|^[(（]([一二三四五六七八九十]+)[)）]|^(\\d{1,2})[.．]");

  /** Word cuts runs where somebody typed, corrected or pasted: anywhere. */
  private static final int RUN = 7;

  private DocxFiles() {}

  /** Each line a paragraph, numbers typed as they stand. */
  static byte[] typed(List<String> lines) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line : lines) {
        write(document.createParagraph(), line);
      }
      return bytes(document);
    }
  }

  /**
   * Each line a paragraph, the numbers 一、 (一) 1. made by Word wherever its own counting gives the
   * same.
   */
  static byte[] numbered(List<String> lines) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      boolean ascii = lines.stream().anyMatch(line -> line.startsWith("(一)"));
      boolean wide = lines.stream().anyMatch(line -> line.startsWith("1．"));
      BigInteger list =
          document
              .createNumbering()
              .addNum(
                  document
                      .getNumbering()
                      .addAbstractNum(
                          new XWPFAbstractNum(
                              levels("%1、", ascii ? "(%2)" : "（%2）", wide ? "%3．" : "%3."))));
      int[] counts = new int[3];
      for (String line : lines) {
        XWPFParagraph paragraph = document.createParagraph();
        Matcher number = NUMBER.matcher(line);
        if (!number.find()) {
          write(paragraph, line);
          continue;
        }
        int level = number.group(1) != null ? 0 : number.group(2) != null ? 1 : 2;
        String made = made(level, counts[level] + 1, ascii, wide);
        if (!line.startsWith(made)) {
          write(paragraph, line);
          continue;
        }
        counts[level]++;
        for (int deeper = level + 1; deeper < counts.length; deeper++) {
          counts[deeper] = 0;
        }
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        write(paragraph, line.substring(made.length()));
      }
      return bytes(document);
    }
  }

  private static String made(int level, int count, boolean ascii, boolean wide) {
    String words =
        level == 2 ? Integer.toString(count) : NumberWords.of("chineseCountingThousand", count);
    return switch (level) {
      case 0 -> words + "、";
      case 1 -> ascii ? "(" + words + ")" : "（" + words + "）";
      default -> words + (wide ? "．" : ".");
    };
  }

  private static CTAbstractNum levels(String... patterns) {
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.ZERO);
    for (int i = 0; i < patterns.length; i++) {
      CTLvl level = definition.addNewLvl();
      level.setIlvl(BigInteger.valueOf(i));
      level.addNewStart().setVal(BigInteger.ONE);
      level
          .addNewNumFmt()
          .setVal(i == 2 ? STNumberFormat.DECIMAL : STNumberFormat.CHINESE_COUNTING_THOUSAND);
      level.addNewLvlText().setVal(patterns[i]);
    }
    return definition;
  }

  private static void write(XWPFParagraph paragraph, String line) {
    for (int at = 0; at < line.length(); at += RUN) {
      XWPFRun run = paragraph.createRun();
      run.setFontFamily("仿宋_GB2312");
      run.setText(line.substring(at, Math.min(line.length(), at + RUN)));
    }
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return bytes.toByteArray();
  }
}
