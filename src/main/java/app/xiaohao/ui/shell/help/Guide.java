package app.xiaohao.ui.shell.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guide: the section 使用说明 of the README. A paragraph that begins in bold begins a chapter of
 * that name.
 */
final class Guide {
  private static final String SECTION = "## 使用说明";
  private static final Pattern TITLE = Pattern.compile("^\\*\\*(.+?)[。：]?\\*\\*[。：]?\\s*");

  private final List<Chapter> chapters;

  private Guide(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  /**
   * A chapter.
   *
   * @param paragraphs with words in bold between pairs of {@code **}
   */
  record Chapter(String title, List<String> paragraphs) {
    Chapter {
      paragraphs = List.copyOf(paragraphs);
    }

    /** All of its words. */
    String text() {
      return title + "\n" + String.join("\n", paragraphs).replace("**", "");
    }
  }

  /** The guide that came with the program. */
  static Guide shipped() {
    try (InputStream file = Guide.class.getResourceAsStream("README.md")) {
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The guide in a README. */
  static Guide of(String readme) {
    List<Chapter> chapters = new ArrayList<>();
    boolean inside = false;
    for (String paragraph : readme.split("\\R\\s*\\R")) {
      String words = paragraph.strip();
      if (words.startsWith("## ")) {
        inside = words.equals(SECTION);
      } else if (inside) {
        Matcher title = TITLE.matcher(words);
        if (title.find()) {
          chapters.add(new Chapter(title.group(1), List.of(words.substring(title.end()))));
        } else if (!chapters.isEmpty()) {
          Chapter last = chapters.removeLast();
          List<String> more = new ArrayList<>(last.paragraphs());
          more.add(words);
          chapters.add(new Chapter(last.title(), more));
        }
      }
    }
    return new Guide(chapters);
  }

  /** All chapters, in the order of the README. */
  List<Chapter> chapters() {
    return chapters;
  }

  /** The chapter of a title. */
  Optional<Chapter> chapter(String title) {
    return chapters.stream().filter(chapter -> chapter.title().equals(title)).findFirst();
  }
}
