package app.xiaohao.intake.read.word;

import app.xiaohao.intake.read.parts.ListNumbers;
import app.xiaohao.intake.read.parts.ListNumbers.Level;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** How a binary Word document numbers the paragraphs of its lists. */
final class DocLists {
  /** The formats by their codes ([MS-OSHARED] 2.2.1.3, MSONFC), named as in WordprocessingML. */
  private static final String[] FORMATS = {
    "decimal",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "ordinal",
    "cardinalText",
    "ordinalText",
    "hex",
    "chicago",
    "ideographDigital",
    "japaneseCounting",
    "aiueo",
    "iroha",
    "decimalFullWidth",
    "decimalHalfWidth",
    "japaneseLegal",
    "japaneseDigitalTenThousand",
    "decimalEnclosedCircle",
    "decimalFullWidth2",
    "aiueoFullWidth",
    "irohaFullWidth",
    "decimalZero",
    "bullet",
    "ganada",
    "chosung",
    "decimalEnclosedFullstop",
    "decimalEnclosedParen",
    "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle",
    "ideographTraditional",
    "ideographZodiac",
    "ideographZodiacTraditional",
    "taiwaneseCounting",
    "ideographLegalTraditional",
    "taiwaneseCountingThousand",
    "taiwaneseDigital",
    "chineseCounting",
    "chineseLegalSimplified",
    "chineseCountingThousand"
  };

  private final ListTables tables;
  private final ListNumbers numbers = new ListNumbers();

  /**
   * @param tables null where the document has no lists
   */
  DocLists(ListTables tables) {
    this.tables = tables;
  }

  /** The number before a paragraph; empty where it has none. */
  String next(Paragraph paragraph) {
    int index = paragraph.getIlfo();
    int at = paragraph.getIlvl();
    if (tables == null || index <= 0 || index == 0xF801 || at < 0 || at >= ListNumbers.LEVELS) {
      return "";
    }
    try {
      LFO override = tables.getLfo(index);
      ListData list = tables.getListData(override.getLsid());
      if (list == null) {
        return "";
      }
      Level[] levels = new Level[ListNumbers.LEVELS];
      for (int i = 0; i < Math.min(levels.length, list.numLevels()); i++) {
        levels[i] = level(list.getLevels()[i], i);
      }
      String key = Integer.toString(override.getLsid());
      override(tables.getLfoData(index), index, key, levels);
      return levels[at] == null ? "" : numbers.next(key, levels, at);
    } catch (NoSuchElementException undefined) {
      return "";
    }
  }

  private void override(LFOData data, int index, String key, Level[] levels) {
    if (data == null || data.getRgLfoLvl() == null) {
      return;
    }
    for (ListFormatOverrideLevel change : data.getRgLfoLvl()) {
      int at = change.getLevelNum();
      if (at >= levels.length) {
        continue;
      }
      if (change.isFormatting() && change.getLevel() != null) {
        levels[at] = level(change.getLevel(), at);
      } else if (change.isStartAt()) {
        numbers.restartOnce(index + "/" + at, key, at, change.getIStartAt());
      }
    }
  }

  /** In the pattern each level's number stands as a character of the level's own code. */
  private static Level level(ListLevel level, int at) {
    int code = level.getNumberFormat() & 0xFF;
    String format = code == 0xFF ? "none" : code < FORMATS.length ? FORMATS[code] : "decimal";
    StringBuilder pattern = new StringBuilder();
    for (char c : level.getNumberText().toCharArray()) {
      if (c < ListNumbers.LEVELS) {
        pattern.append('%').append(c + 1);
      } else {
        pattern.append(c);
      }
    }
    return new Level(
        Math.max(0, level.getStartAt()), format, pattern.toString(), at, level.isLegalNumbering());
  }
}
