package app.xiaohao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorsTest {
  private static final double AA = 4.5;
  private static final Pattern COLOR = Pattern.compile("(-xh-[a-z-]+):\\s*#([0-9A-F]{6})");

  @ParameterizedTest
  @ValueSource(strings = {"colors-light", "colors-dark"})
  void everyTextIsReadableOnEveryGround(String file) throws IOException {
    Map<String, Integer> colors = colors(file);
    for (String ground : List.of("paper", "paper-second", "long-term-soft")) {
      for (String text :
          List.of(
              "ink",
              "ink-second",
              "ink-third",
              "seal",
              "near",
              "on-schedule",
              "long-term",
              "link",
              "unknown")) {
        check(colors, text, ground);
      }
    }
    check(colors, "seal", "seal-soft");
    check(colors, "near", "near-soft");
    check(colors, "on-schedule", "on-schedule-soft");
    check(colors, "ink", "source-mark");
    check(colors, "on-seal", "seal");
    check(colors, "ink-second", "paper-third");
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
