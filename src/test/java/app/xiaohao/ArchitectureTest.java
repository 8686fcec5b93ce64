package app.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the arrows between the packages. Every rule is laid on the program, which must keep it, and
 * on the classes of {@code planted}, whose offenders it must find: a rule that finds nothing there
 * is blind.
 */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("app.xiaohao");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  @Test
  void everyClassHasItsPlaceInTheLine() {
    holds(Architecture::everyClassHasItsPlaceInTheLine, "planted.elsewhere.Stray");
  }

  @Test
  void packagesImportOnlyFromThoseBeforeThem() {
    holds(Architecture::packagesImportOnlyFromThoseBeforeThem, "planted.model.LooksAhead.later");
  }

  @Test
  void foldersImportOnlyFromThoseBeforeThem() {
    holds(
        Architecture::foldersImportOnlyFromThoseBeforeThem,
        "planted.model.calendar.LooksOn.lamp",
        "planted.ledger.row.LooksOut.whole");
  }

  @Test
  void packagesUseOnlyTheirLibraries() {
    holds(Architecture::packagesUseOnlyTheirLibraries, "planted.ledger.TakesLibrary.node");
  }

  @Test
  void theWindowNeverImportsTheStore() {
    holds(Architecture::theWindowNeverImportsTheStore, "planted.ui.first.OpensStore.stored");
  }

  @Test
  void screensKnowTheKitAndNotEachOther() {
    holds(
        Architecture::screensKnowTheKitAndNotEachOther,
        "planted.ui.first.KnowsSibling.sibling",
        "planted.ui.second.Sibling.circle");
  }

  @Test
  void modelsOfScreensKnowNoControls() {
    holds(Architecture::modelsOfScreensKnowNoControls, "planted.ui.first.ButtonModel$Held.button");
  }

  @Test
  void packagesAreFreeOfCycles() {
    holds(Architecture::packagesAreFreeOfCycles, "planted.ui.second.Sibling.circle");
  }

  @Test
  void nothingIsNamedAfterADrawer() {
    holds(
        Architecture::nothingIsNamedAfterADrawer,
        "planted.util.Drawer",
        "planted.ledger.DateHelper");
  }

  @Test
  void nobodyAsksTheTimeOutsideTheRoot() {
    String report =
        holds(
            Architecture::nobodyAsksTheTimeOutsideTheRoot,
            "AsksTheTime.bare()",
            "AsksTheTime.ofItsOwn()",
            "AsksTheTime.counted()",
            "AsksTheTime.old()");
    assertThat(report).doesNotContain("AsksTheTime.given(");
  }

  @Test
  void nobodyPrintsOutsideTheCommandLine() {
    holds(
        Architecture::nobodyPrintsOutsideTheCommandLine,
        "Prints.words()",
        "Prints.trace(",
        "Prints.log()");
  }

  @Test
  void nobodyUsesSwingOrTheOldWindows() {
    String report = holds(Architecture::nobodyUsesSwingOrTheOldWindows, "OldWindow.label");
    assertThat(report).doesNotContain("OldWindow.allowed");
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  @Test
  void noFolderHoldsMoreThan25Classes() throws IOException {
    assertThat(crowded(Path.of("src/main/java"), 25)).isEmpty();
    assertThat(crowded(Path.of("src/test/java/planted"), 4)).containsExactly("ledger", "ui/first");
  }

  /** The folders with more classes than that. */
  private static List<String> crowded(Path root, int most) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .collect(
              Collectors.groupingBy(
                  file -> root.relativize(file.getParent()).toString(),
                  TreeMap::new,
                  Collectors.counting()))
          .entrySet()
          .stream()
          .filter(folder -> folder.getValue() > most)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** Checks the program and gives back what the rule has to say about the planted classes. */
  private static String holds(Function<Architecture, ArchRule> rule, String... offenders) {
    String report =
        rule.apply(new Architecture("planted")).evaluate(PLANTED).getFailureReport().toString();
    assertThat(report).contains(offenders);
    rule.apply(new Architecture("app.xiaohao")).check(PROGRAM);
    return report;
  }
}
