package app.xiaohao.intake.parse;

import app.xiaohao.intake.Warning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the number of issues that a title line states (共20个问题) with those that were read. */
final class StatedTotal {
  private static final int LONGEST_LINE = 120;
  private static final Pattern TOTAL = Pattern.compile("[（(]共\\s*(\\d{1,4})\\s*个(?:具体)?问题[）)]");

  private StatedTotal() {}

  static Optional<Warning> check(Reading reading, Frame frame, int read) {
    for (int i = 0; i < frame.first(); i++) {
      Span line = reading.paragraphs().get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      Matcher matcher = TOTAL.matcher(reading.words(line));
      if (matcher.find() && Integer.parseInt(matcher.group(1)) != read) {
        return Optional.of(
            new Warning(
                reading.source(line),
                Warning.Kind.TOTAL_DIFFERS,
                List.of(matcher.group(1), String.valueOf(read))));
      }
    }
    return Optional.empty();
  }
}
