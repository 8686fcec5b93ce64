package app.xiaohao;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * The run of the build that parses the stylesheets ahead: beside each {@code .css} it puts the
 * {@code .bss} that JavaFX looks for first. The program works without them and starts later.
 */
final class StylesheetsAhead {
  private StylesheetsAhead() {}

  /**
   * @param arguments the folder of the classes
   */
  public static void main(String[] arguments) throws IOException {
    for (Path stylesheet : in(Path.of(arguments[0]))) {
      String name = stylesheet.toString();
      Stylesheet.convertToBinary(
          stylesheet.toFile(), new File(name.substring(0, name.length() - 4) + ".bss"));
    }
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".css")).toList();
    }
  }
}
