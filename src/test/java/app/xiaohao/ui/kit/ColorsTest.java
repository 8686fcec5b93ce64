package app.xiaohao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorsTest {
  private static final double AA = 4.5;
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
  private static final Pattern TEXT = Pattern.compile("-fx-(?:prompt-)?text-fill:\\s*([^;]+)");
  private static final Pattern GROUND = Pattern.compile("-fx-background-color:\\s*([^;]+)");
  private static final Pattern LITERAL = Pattern.compile("text-fill:\\s*(#|rgb|derive)");

  /** What is read. */
  private static final List<String> TEXTS =
      List.of(
          "ink",
          "ink-second",
          "ink-third",
          "seal",
          "near",
          "on-schedule",
          "long-term",
          "link",
          "unknown");

  /** What it may stand on. */
  private static final List<String> GROUNDS =
      List.of(
          "paper",
          "paper-second",
          "paper-third",
          "long-term-soft",
          "seal-soft",
          "near-soft",
          "on-schedule-soft",
          "source-mark");

  /** Text of buttons and badges whose ground a rule of the control gives. */
  private static final List<String> MADE_FOR_DARK_GROUNDS = List.of("on-seal", "paper");

  private static final Pattern COLOR = Pattern.compile("(-xh-[a-z-]+):\\s*#([0-9A-F]{6})");

  @ParameterizedTest
  @ValueSource(strings = {"colors-light", "colors-dark"})
  void everyTextIsReadableOnEveryGround(String file) throws IOException {
    Map<String, Integer> colors = colors(file);
    for (String ground : GROUNDS) {
      for (String text : TEXTS) {
        check(colors, text, ground);
      }
    }
    check(colors, "on-seal", "seal");
    check(colors, "on-seal", "seal-hover");
  }

  /**
   * What the stylesheets do is held to the same: text has one of the colours that are readable on
   * every ground, or its rule names the ground for which it is made; a ground on which no colour
   * was measured carries no text of its own.
   */
  @ParameterizedTest
  @ValueSource(strings = {"colors-light", "colors-dark"})
  void everyRuleOfTheStylesheetsIsReadable(String file) throws IOException {
    Map<String, Integer> colors = colors(file);
    int rules = 0;
    for (Path sheet : sheets()) {
      String css = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
      Matcher rule = RULE.matcher(css);
      while (rule.find()) {
        List<String> texts = tokens(TEXT.matcher(rule.group(2)));
        List<String> grounds = tokens(GROUND.matcher(rule.group(2)));
        String where = sheet.getFileName() + " " + rule.group(1).strip();
        assertThat(LITERAL.matcher(rule.group(2)).find())
            .as("a colour of its own: " + where)
            .isFalse();
        for (String text : texts) {
          rules++;
          if (!grounds.isEmpty() && !GROUNDS.contains(grounds.getLast())) {
            check(colors, text, grounds.getLast());
          } else if (!TEXTS.contains(text)) {
            assertThat(MADE_FOR_DARK_GROUNDS).as(where).contains(text);
          }
        }
      }
    }
    assertThat(rules).isGreaterThan(80);
  }

  @Test
  void anUnreadableRuleIsFound() throws IOException {
    Map<String, Integer> planted = colors("colors-light");
    assertThat(contrast(planted.get("-xh-rule-strong"), planted.get("-xh-paper"))).isLessThan(AA);
  }

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/resources/app/xiaohao/ui"))) {
      return all.filter(path -> path.toString().endsWith(".css"))
          .filter(path -> !path.getFileName().toString().startsWith("colors-"))
          .toList();
    }
  }

  /** The last token of each declaration: what lies on top. */
  private static List<String> tokens(Matcher declarations) {
    List<String> tokens = new ArrayList<>();
    while (declarations.find()) {
      Matcher token = Pattern.compile("-xh-([a-z-]+)").matcher(declarations.group(1));
      while (token.find()) {
        tokens.add(token.group(1));
      }
    }
    return tokens;
  }

  @Test
  void bothThemesGiveTheSameMeanings() throws IOException {
    assertThat(colors("colors-dark").keySet()).isEqualTo(colors("colors-light").keySet());
  }

  private static void check(Map<String, Integer> colors, String text, String ground) {
    assertThat(contrast(colors.get("-xh-" + text), colors.get("-xh-" + ground)))
        .as("%s on %s", text, ground)
        .isGreaterThanOrEqualTo(AA);
  }

  private static Map<String, Integer> colors(String file) throws IOException {
    try (InputStream in = Look.class.getResourceAsStream(file + ".css")) {
      Matcher matcher = COLOR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, Integer> colors = new HashMap<>();
      while (matcher.find()) {
        colors.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
      }
      return colors;
    }
  }

  /** As WCAG 2 reckons it. */
  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int color) {
    return 0.2126 * part(color >> 16 & 0xFF)
        + 0.7152 * part(color >> 8 & 0xFF)
        + 0.0722 * part(color & 0xFF);
  }

  private static double part(int value) {
    double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
