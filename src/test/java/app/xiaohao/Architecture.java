package app.xiaohao;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The arrows of the program as rules about the classes below a root package. The root is a
 * parameter, so that the same rule is laid on the program and on offenders planted to break it.
 *
 * @param root the name of the root package, such as {@code app.xiaohao}
 */
record Architecture(String root) {
  /** Each imports only from those before it; the root package comes last. */
  private static final List<String> LINE =
      List.of("model", "intake", "ledger", "store", "text", "export", "ui", "cli", "bench");

  /**
   * The folders inside of a package, each importing of its brothers only those before it; {@code
   * "."} is the package itself.
   */
  private static final Map<String, List<String>> FOLDERS =
      Map.ofEntries(
          Map.entry(
              "model",
              List.of(
                  ".",
                  "pinyin",
                  "calendar",
                  "deadline",
                  "closing",
                  "light",
                  "schedule",
                  "outcome",
                  "inspection",
                  "paper")),
          Map.entry("intake", List.of(".", "read", "parse", "packet", "table", "drafting")),
          Map.entry(
              "intake.read",
              List.of("parts", "exchange", "pdf", "web", "word", "sheet", "odf", ".")),
          Map.entry("intake.parse", List.of("line", "outline", "item", "report", "letter", ".")),
          Map.entry("intake.table", List.of("head", "cell", "own", ".")),
          Map.entry(
              "ledger",
              List.of(
                  "history",
                  "stated",
                  "row",
                  "outcome",
                  "names",
                  "change",
                  "rule",
                  "paper",
                  "file",
                  "merge",
                  "review",
                  ".",
                  "period",
                  "reconcile",
                  "decide",
                  "packet",
                  "sample")),
          Map.entry(
              "store",
              List.of("lock", "log", "proof", "journal", "columns", "rows", "batch", "file", ".")),
          Map.entry("text", List.of(".", "column")),
          Map.entry(
              "export",
              List.of(
                  ".",
                  "json",
                  "sheet",
                  "page",
                  "wall",
                  "pdf",
                  "docx",
                  "ofd",
                  "paper",
                  "template",
                  "table")),
          Map.entry(
              "ui.kit",
              List.of(
                  ".",
                  "words",
                  "work",
                  "settings",
                  "dialog",
                  "picture",
                  "screen",
                  "form",
                  "evidence",
                  "gallery")),
          Map.entry(
              "ui.ledger",
              List.of(
                  "clip", "group", "model", "filter", "views", "grid", "replace", "table", "detail",
                  ".")),
          Map.entry("ui.shell", List.of("registry", "frame", "palette", "help", ".")));

  /** The JDK, and the words by which types say what may be null. */
  private static final String[] JDK = {"", "java..", "javax..", "org.jspecify.annotations.."};

  /** What a package may use besides the JDK; {@code bench} and the root may use all. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "model", List.of(),
          "intake",
              List.of(
                  "org.slf4j..",
                  "org.apache.poi..",
                  // the zip reader that POI stands on
                  "org.apache.commons.compress..",
                  "de.siegmar.fastcsv..",
                  "org.apache.pdfbox..",
                  "org.jsoup..",
                  "tools.jackson.."),
          "ledger", List.of("org.slf4j.."),
          "store",
              List.of(
                  "org.slf4j..",
                  "org.h2..",
                  "org.postgresql..",
                  "org.flywaydb..",
                  "org.bouncycastle.."),
          "text", List.of(),
          "export",
              List.of(
                  "org.slf4j..",
                  // the JDK's own tree of a document, for templates of Word
                  "org.w3c.dom..",
                  "org.xml.sax..",
                  "org.apache.poi..",
                  "org.dhatim.fastexcel..",
                  // the zip reader that POI stands on
                  "org.apache.commons.compress..",
                  "org.apache.pdfbox..",
                  // the fonts of PDFBox, which say what signs they know
                  "org.apache.fontbox..",
                  "tools.jackson..",
                  "com.fasterxml.jackson.annotation.."),
          "ui",
              List.of(
                  "org.slf4j..",
                  "javafx..",
                  "atlantafx..",
                  "org.kordamp.ikonli..",
                  "org.controlsfx.."),
          "cli", List.of("org.slf4j..", "picocli.."));

  /**
   * Pictures are encoded by the JDK, whose pictures are those of AWT; nothing else of it is used.
   */
  private static final String PICTURES = "java.awt.image..";

  /** A package of the program with all below it. */
  private String in(String name) {
    return root + "." + name + "..";
  }

  ArchRule everyClassHasItsPlaceInTheLine() {
    return classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(Stream.of(root), LINE.stream().map(this::in)).toArray(String[]::new));
  }

  ArchRule packagesImportOnlyFromThoseBeforeThem() {
    CompositeArchRule rule = null;
    for (int at = 0; at < LINE.size(); at++) {
      String[] after =
          Stream.concat(Stream.of(root), LINE.stream().skip(at + 1L).map(this::in))
              .toArray(String[]::new);
      ArchRule here =
          noClasses()
              .that()
              .resideInAPackage(in(LINE.get(at)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(after)
              .allowEmptyShould(true);
      rule = rule == null ? CompositeArchRule.of(here) : rule.and(here);
    }
    return rule;
  }

  ArchRule foldersImportOnlyFromThoseBeforeThem() {
    CompositeArchRule rule = null;
    for (Map.Entry<String, List<String>> entry : FOLDERS.entrySet()) {
      List<String> line = entry.getValue();
      for (int at = 0; at < line.size() - 1; at++) {
        String[] after =
            line.stream()
                .skip(at + 1L)
                .map(folder -> folder(entry.getKey(), folder))
                .toArray(String[]::new);
        ArchRule here =
            noClasses()
                .that()
                .resideInAPackage(folder(entry.getKey(), line.get(at)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(after)
                .allowEmptyShould(true);
        rule = rule == null ? CompositeArchRule.of(here) : rule.and(here);
      }
    }
    return rule;
  }

  private String folder(String of, String name) {
    return name.equals(".") ? root + "." + of : in(of + "." + name);
  }

  ArchRule packagesUseOnlyTheirLibraries() {
    CompositeArchRule rule = null;
    for (Map.Entry<String, List<String>> entry : LIBRARIES.entrySet()) {
      String[] allowed =
          Stream.of(Arrays.stream(JDK), Stream.of(root + ".."), entry.getValue().stream())
              .flatMap(names -> names)
              .toArray(String[]::new);
      ArchRule here =
          classes()
              .that()
              .resideInAPackage(in(entry.getKey()))
              .should()
              .onlyDependOnClassesThat(resideInAnyPackage(allowed))
              .allowEmptyShould(true);
      rule = rule == null ? CompositeArchRule.of(here) : rule.and(here);
    }
    return rule;
  }

  ArchRule theWindowNeverImportsTheStore() {
    return noClasses()
        .that()
        .resideInAPackage(in("ui"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("store"));
  }

  ArchRule screensKnowTheKitAndNotEachOther() {
    return SlicesRuleDefinition.slices()
        .matching(root + ".ui.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage(in("ui.kit")))
        .ignoreDependency(resideInAPackage(in("ui.shell")), alwaysTrue());
  }

  ArchRule modelsOfScreensKnowNoControls() {
    DescribedPredicate<JavaClass> model =
        describe(
            "are models of screens", type -> outermost(type).getSimpleName().endsWith("Model"));
    DescribedPredicate<JavaClass> state =
        resideInAnyPackage("javafx.beans..", "javafx.collections..");
    DescribedPredicate<JavaClass> shown =
        resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.ikonli..", "org.controlsfx..")
            .and(not(state))
            .or(assignableTo("javafx.scene.Node"))
            .as("show something");
    return noClasses()
        .that(resideInAPackage(in("ui")).and(model))
        .should(dependOnClassesThat(shown));
  }

  ArchRule packagesAreFreeOfCycles() {
    return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  ArchRule nothingIsNamedAfterADrawer() {
    String drawers = "utils?|common|commons|misc|helpers?|managers?|impl";
    DescribedPredicate<JavaClass> drawer =
        describe(
            "are drawers",
            type ->
                type.getPackageName().matches(".*\\.(" + drawers + ")(\\..*)?")
                    || type.getSimpleName()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(" + drawers + ")"));
    return noClasses().should(be(drawer));
  }

  /** The bench measures, so it may ask. */
  ArchRule nobodyAsksTheTimeOutsideTheRoot() {
    DescribedPredicate<JavaAccess<?>> asking =
        describe(
            "ask the machine for the time",
            access -> {
              String owner = access.getTargetOwner().getName();
              String name = access.getName();
              boolean withoutClock =
                  access.getTarget() instanceof CodeUnitAccessTarget unit
                      && unit.getRawParameterTypes().stream()
                          .noneMatch(type -> type.getName().equals("java.time.Clock"));
              return owner.startsWith("java.time.") && name.equals("now") && withoutClock
                  || owner.equals("java.time.Clock") && name.startsWith("system")
                  || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                  || owner.equals(Date.class.getName()) && name.equals("<init>") && withoutClock
                  || owner.equals("java.util.Calendar") && name.equals("getInstance");
            });
    return noClasses()
        .that()
        .resideOutsideOfPackages(root, in("bench"))
        .should()
        .accessTargetWhere(asking);
  }

  /**
   * The root hands the streams over, the command line prints; the bare window of the bench is a
   * process of its own and prints its figures.
   */
  ArchRule nobodyPrintsOutsideTheCommandLine() {
    DescribedPredicate<JavaAccess<?>> printing =
        describe(
            "print",
            access ->
                access.getTargetOwner().getName().equals(System.class.getName())
                        && (access.getName().equals("out") || access.getName().equals("err"))
                    || access.getName().equals("printStackTrace")
                        && access.getTarget() instanceof CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().isEmpty());
    return noClasses()
        .that()
        .resideOutsideOfPackages(root, in("cli"), in("bench"))
        .should()
        .accessTargetWhere(printing)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..");
  }

  ArchRule nobodyUsesSwingOrTheOldWindows() {
    return noClasses()
        .should(
            dependOnClassesThat(
                resideInAnyPackage("javax.swing..", "java.awt..")
                    .and(not(resideInAPackage(PICTURES)))
                    .as("belong to Swing or AWT, pictures apart")));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Architecture::outermost).orElse(type);
  }
}
