package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.json.DraftJson;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder is the list of tests: each NAME.csv or NAME.md is an invented table, NAME.json beside
 * it what is to be read of it, looked through by a person.
 */
class GoldenTablesTest {
  private static final Path FOLDER = Path.of("src/test/resources/app/xiaohao/intake/table/golden");

  private final DraftJson json = new DraftJson(new Texts(Locale.SIMPLIFIED_CHINESE));

  static List<Path> tables() throws IOException {
    return Stream.of(".csv", ".md")
        .flatMap(ending -> names(ending).stream().map(name -> FOLDER.resolve(name + ending)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void readsTableAsExpected(Path table) throws Exception {
    Draft draft = new DraftMaker().of(table, ReadWatch.NOBODY);
    Path expected = Path.of(table.toString().replaceFirst("\\.(?:csv|md)$", ".json"));
    assertThat(new JsonMapper().readTree(json.write(List.of(draft))).toPrettyString())
        .isEqualTo(new JsonMapper().readTree(Files.readString(expected)).toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void readsTheSameTableTheSameWayAgain(Path table) throws Exception {
    DraftMaker maker = new DraftMaker();
    assertThat(maker.of(table, ReadWatch.NOBODY)).isEqualTo(maker.of(table, ReadWatch.NOBODY));
  }

  @Test
  void everyTableHasItsExpectationAndTheOtherWayRound() throws IOException {
    Set<String> tables = new TreeSet<>(files(".csv"));
    tables.addAll(files(".md"));
    assertThat(tables).hasSizeGreaterThanOrEqualTo(33).isEqualTo(files(".json"));
  }

  private static Set<String> names(String ending) {
    try {
      return files(ending);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> files(String ending) throws IOException {
    try (Stream<Path> listing = Files.list(FOLDER)) {
      return listing
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
