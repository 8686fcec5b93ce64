package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code shots --ledger LEDGER --to DIR}: a picture of every screen with this ledger. */
final class ShotsCommand extends Command {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})[xX×](\\d{3,4})");
  private static final double LARGEST_SCALE = 4;
  private static final List<String> THEMES = List.of("light", "dark");

  ShotsCommand(CliSetting setting) {
    super("shots", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "DIR", true);
    option("size", String.class, "1280x720", false);
    option("scale", Double.class, "1.5", false);
    option("theme", String.class, "light|dark", false);
  }

  @Override
  void run() throws ExportException, IOException, Refusal {
    String size = value("size", String.class);
    Matcher numbers = SIZE.matcher(size == null ? "1280x720" : size);
    if (!numbers.matches()) {
      throw wrong("size", size, List.of());
    }
    Double scale = value("scale", Double.class);
    if (scale != null && !(scale >= 1 && scale <= LARGEST_SCALE)) {
      throw wrong("scale", scale, List.of("1–" + (int) LARGEST_SCALE));
    }
    String theme = value("theme", String.class);
    if (theme != null && !THEMES.contains(theme)) {
      throw wrong("theme", theme, THEMES);
    }
    Path folder = folder("to");
    List<Path> pictures =
        setting
            .screenshots()
            .take(
                new Screenshots.Request(
                    value("ledger", Path.class),
                    folder,
                    Integer.parseInt(numbers.group(1)),
                    Integer.parseInt(numbers.group(2)),
                    scale == null ? 1 : scale,
                    "dark".equals(theme)));
    pictures.forEach(picture -> setting.out().println(picture));
    setting.say("cli.shots.done", pictures.size(), folder);
  }
}
