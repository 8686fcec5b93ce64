package app.xiaohao.ledger.rule;

import app.xiaohao.model.closing.StandardLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of 销号标准 that ships, to begin with (湖南 keeps closing standards for 21 kinds of problem):
 * lines that an office then words for its own case.
 *
 * @param name of the kind, such as 资金追缴类
 */
public record StandardTemplate(String name, List<StandardLine> lines) {
  private static final String RESOURCE = "closing-standards.txt";

  /** The lines are copied. */
  public StandardTemplate {
    lines = List.copyOf(lines);
  }

  /** All that ship, in their order. */
  public static List<StandardTemplate> shipped() {
    List<StandardTemplate> templates = new ArrayList<>();
    String name = "";
    List<StandardLine> lines = new ArrayList<>();
    for (String line : text().split("\n")) {
      if (line.startsWith("=")) {
        if (!lines.isEmpty()) {
          templates.add(new StandardTemplate(name, lines));
          lines.clear();
        }
        name = line.substring(1);
      } else {
        int tab = line.indexOf('\t');
        lines.add(new StandardLine(line.substring(0, tab), line.substring(tab + 1)));
      }
    }
    templates.add(new StandardTemplate(name, lines));
    return templates;
  }

  private static String text() {
    try (InputStream stream = StandardTemplate.class.getResourceAsStream(RESOURCE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException("the standards are part of the program", failure);
    }
  }
}
