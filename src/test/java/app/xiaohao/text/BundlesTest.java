package app.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the bundles to each other and to the code. A key counts as used where the code names it in
 * full, or names a family it belongs to: a literal that something is put behind ({@code
 * "ui.intake.state." + state}), or is a word of the vocabulary ({@code words.DueState.OVERDUE}). A
 * command puts its own name before its keys: there the rest of the key is looked for.
 */
class BundlesTest {
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"((?:" + String.join("|", Texts.AREAS) + ")\\.[A-Za-z0-9_.-]+)\"(\\s*\\+)?");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  @ParameterizedTest
  @MethodSource("areas")
  void bothLanguagesHoldTheSameKeysWithTheSamePlaceholders(String area) {
    assertThat(placeholders(bundle(area + "_en"))).isEqualTo(placeholders(bundle(area)));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void everyKeyBeginsWithItsAreaAndHasAText(String area) {
    for (String name : List.of(area, area + "_en")) {
      bundle(name)
          .forEach(
              (key, text) -> {
                assertThat(key).startsWith(area + ".");
                assertThat(text).as(key).isNotBlank();
                new MessageFormat(text);
              });
    }
  }

  @Test
  void everyKeyThatTheCodeNamesIsThere() throws IOException {
    Set<String> keys = keys();
    List<String> missing = new ArrayList<>();
    for (Named named : named()) {
      boolean there =
          named.family()
              ? keys.stream().anyMatch(key -> key.startsWith(named.key()))
              : keys.contains(named.key());
      if (!there) {
        missing.add(named.key());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyThatIsThereIsUsed() throws IOException {
    List<Named> named = named();
    String sources = sources();
    List<String> unused =
        keys().stream()
            .filter(key -> !word(key))
            .filter(key -> !ofCommand(key, sources))
            .filter(
                key ->
                    named.stream()
                        .noneMatch(
                            use ->
                                use.family() ? key.startsWith(use.key()) : key.equals(use.key())))
            .toList();
    assertThat(unused).isEmpty();
  }

  /** A key named in the code; of a family only the beginning is known. */
  private record Named(String key, boolean family) {}

  private static List<Named> named() throws IOException {
    List<Named> named = LITERAL.matcher(sources()).results().map(BundlesTest::named).toList();
    assertThat(named).as("keys found in the sources").isNotEmpty();
    return named;
  }

  /** All sources but {@link Texts} itself, which puts the words of the vocabulary together. */
  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file :
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("Texts.java"))
              .toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  private static boolean ofCommand(String key, String sources) {
    String[] parts = key.split("\\.", 3);
    return parts.length == 3 && parts[0].equals("cli") && sources.contains('"' + parts[2] + '"');
  }

  private static Named named(MatchResult literal) {
    return new Named(literal.group(1), literal.group(2) != null);
  }

  /** Types inside which values of the vocabulary are declared, besides those that stand alone. */
  private static final List<String> HOLDERS =
      List.of("", "LookBack$", "Extension$", "LedgerQuery$", "Outcome$", "WorkRecord$");

  /** Where values of the vocabulary stand: the folders of the packages before the store. */
  private static final List<String> VOCABULARY =
      Stream.of("model", "ledger").flatMap(BundlesTest::folders).toList();

  private static Stream<String> folders(String name) {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> all = Files.walk(sources.resolve("app/xiaohao").resolve(name))) {
      return all
          .filter(Files::isDirectory)
          .map(folder -> sources.relativize(folder).toString().replace(File.separatorChar, '.'))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a key is the word for a value that is there: {@code words.DueState.OVERDUE}. */
  private static boolean word(String key) {
    String[] parts = key.split("\\.");
    return parts.length == 3
        && parts[0].equals("words")
        && VOCABULARY.stream()
            .flatMap(name -> HOLDERS.stream().map(holder -> name + "." + holder + parts[1]))
            .anyMatch(name -> constants(name).contains(parts[2]));
  }

  private static Set<String> constants(String type) {
    try {
      Object[] constants = Class.forName(type).getEnumConstants();
      return constants == null
          ? Set.of()
          : Stream.of(constants).map(value -> ((Enum<?>) value).name()).collect(Collectors.toSet());
    } catch (ClassNotFoundException absent) {
      return Set.of();
    }
  }

  private static Set<String> keys() {
    return areas().flatMap(area -> bundle(area).keySet().stream()).collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> placeholders(Map<String, String> bundle) {
    Map<String, Set<String>> placeholders = new TreeMap<>();
    bundle.forEach(
        (key, text) ->
            placeholders.put(
                key,
                PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new))));
    return placeholders;
  }

  private static Stream<String> areas() {
    return Texts.AREAS.stream();
  }

  private static Map<String, String> bundle(String name) {
    try (InputStream stream = Texts.class.getResourceAsStream(name + ".properties")) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> bundle = new TreeMap<>();
      properties.forEach((key, text) -> bundle.put((String) key, (String) text));
      return bundle;
    } catch (IOException unreadable) {
      throw new AssertionError(name, unreadable);
    }
  }
}
