package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.ChineseDate;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.line.TitleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a document that are reports of their own: one where the document holds one report,
 * more where it holds several, each under its title and beginning again at 一、, or has annexes.
 */
final class Sections {
  private static final Pattern ANNEX_LINE =
      Pattern.compile("附\\s*[件表录]\\s*[0-9０-９一二三四五六七八九十]{0,3}\\s*[:：]?");

  private static final Pattern ANNEX_TITLE =
      Pattern.compile("附\\s*[件表录]\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*[:：]?\\s*\\S.{3,80}");

  private static final int LONGEST_LINE = 90;
  private static final int SHORTEST_TITLE = 9;

  /**
   * @param annex whether it stands behind 附件
   */
  record Section(Frame frame, TitleLine title, boolean annex) {}

  private Sections() {}

  static List<Section> of(Reading reading) {
    List<Span> paragraphs = reading.paragraphs();
    List<Integer> starts = new ArrayList<>(List.of(0));
    int chapter = 0;
    int chapterAt = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0 && isAnnex(reading, i)) {
        starts.add(i);
        chapter = 0;
        chapterAt = i;
        continue;
      }
      Mark mark = Mark.at(reading.text(), paragraphs.get(i).start(), paragraphs.get(i).end());
      if (mark == null || mark.style() != Mark.Style.CHAPTER) {
        continue;
      }
      if (mark.value() == 1 && chapter > 1) {
        TitleLine title = TitleLine.last(reading, chapterAt + 1, i);
        if (title != null && title.words().length() >= SHORTEST_TITLE) {
          starts.add(title.first());
        }
      }
      chapter = mark.value();
      chapterAt = i;
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : paragraphs.size();
      Frame frame = Frame.of(reading, starts.get(i), end);
      boolean annex = i > 0 && isAnnex(reading, starts.get(i));
      sections.add(new Section(frame, title(reading, frame), annex));
    }
    return sections;
  }

  /** The title that stands nearest above the numbered part. */
  private static TitleLine title(Reading reading, Frame frame) {
    return TitleLine.last(reading, frame.start(), frame.first());
  }

  /** 附件1 on a line of its own, or with its title where the annex itself follows. */
  private static boolean isAnnex(Reading reading, int index) {
    List<Span> paragraphs = reading.paragraphs();
    if (paragraphs.get(index).length() > LONGEST_LINE
        || reading.text().charAt(paragraphs.get(index).start()) != '附') {
      return false;
    }
    String line = reading.words(paragraphs.get(index));
    if (ANNEX_LINE.matcher(line).matches()) {
      return true;
    }
    return ANNEX_TITLE.matcher(line).matches()
        && !isListed(reading, index - 1)
        && !isListed(reading, index + 1)
        && index + 2 < paragraphs.size();
  }

  /** Whether a paragraph is one of the lines that name the annexes, or the signature below them. */
  private static boolean isListed(Reading reading, int index) {
    if (index < 0 || index >= reading.paragraphs().size()) {
      return false;
    }
    Span paragraph = reading.paragraphs().get(index);
    return paragraph.length() <= LONGEST_LINE
        && (reading.text().charAt(paragraph.start()) == '附'
            || ChineseDate.isDateLine(reading.text(), paragraph)
            || (index + 1 < reading.paragraphs().size()
                && ChineseDate.isDateLine(reading.text(), reading.paragraphs().get(index + 1))));
  }
}
