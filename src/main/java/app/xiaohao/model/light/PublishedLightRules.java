package app.xiaohao.model.light;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The sets of rules that offices have published and that ship with the program, read once. They are
 * never edited: an office copies one and changes the copy.
 */
public final class PublishedLightRules {
  private static final List<LightRules> SETS = read();

  private PublishedLightRules() {}

  /** All of them, in the order of the file. */
  public static List<LightRules> all() {
    return SETS;
  }

  private static List<LightRules> read() {
    try (InputStream file = PublishedLightRules.class.getResourceAsStream("light-rules.txt")) {
      return LightRulesText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
