package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.intake.Column;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * One command: its options and what it does. Descriptions have the bundle's keys {@code
 * cli.NAME.about} and {@code cli.NAME.OPTION}.
 */
public abstract class Command {
  private static final Pattern NOT_IN_LINES = Pattern.compile("\\R|[\\p{Cntrl}\\x80-\\x9f]");

  protected final CliSetting setting;
  private final String name;
  private final CommandSpec spec;

  Command(String name, CliSetting setting) {
    this.name = name;
    this.setting = setting;
    this.spec = CommandSpec.wrapWithoutInspection(this);
    spec.name(name);
    spec.usageMessage().description(text("about"));
    CliHeadings.put(spec, setting.texts());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(setting.texts().of("cli.help"))
            .build());
  }

  final CommandSpec spec() {
    return spec;
  }

  /**
   * Does it.
   *
   * @throws Exception an expected failure of the ledger, of reading or of writing, which becomes a
   *     sentence; anything else is an error of the program
   */
  abstract void run() throws Exception;

  protected final void option(String option, Class<?> type, String label, boolean required) {
    OptionSpec.Builder builder =
        OptionSpec.builder("--" + option).type(type).required(required).description(text(option));
    if (label != null) {
      builder.paramLabel(label).arity("1");
    }
    spec.addOption(builder.build());
  }

  protected final void flag(String option) {
    spec.addOption(
        OptionSpec.builder("--" + option)
            .type(boolean.class)
            .arity("0")
            .initialValue(false)
            .description(text(option))
            .build());
  }

  /** {@code --column HEADING=MEANING}, as often as wanted. */
  final void columns() {
    spec.addOption(
        OptionSpec.builder("--column")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel("HEADING=MEANING")
            .description(setting.texts().of("cli.column"))
            .build());
  }

  /**
   * What the headings of the files' tables mean as said with {@code --column}.
   *
   * @throws Refusal if one is not said as heading and meaning
   */
  final Map<String, Column> columnValues() throws Refusal {
    List<?> values = spec.findOption("--column").getValue();
    Map<String, Column> columns = new HashMap<>();
    for (Object value : values == null ? List.of() : values) {
      String words = value.toString();
      int sign = words.lastIndexOf('=');
      String meaning = words.substring(sign + 1).strip();
      columns.put(
          words.substring(0, Math.max(0, sign)).strip(),
          Arrays.stream(Column.values())
              .filter(
                  column ->
                      sign > 0
                          && (column.name().equals(meaning)
                              || setting
                                  .texts()
                                  .of("ui.intake.mapping.column." + column)
                                  .equals(meaning)))
              .findFirst()
              .orElseThrow(
                  () ->
                      Refusal.ofArguments(
                          setting.texts().of("cli.column.wrong", words, meanings()))));
    }
    return columns;
  }

  private String meanings() {
    return Arrays.stream(Column.values())
        .map(column -> setting.texts().of("ui.intake.mapping.column." + column))
        .collect(Collectors.joining(setting.texts().of("cli.import.between")));
  }

  protected final void files() {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("1..*")
            .required(true)
            .description(setting.texts().of("cli.files"))
            .build());
  }

  /** One file, described by the bundle's key {@code cli.NAME.file}. */
  final void file(String label) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("1")
            .required(true)
            .description(text("file"))
            .build());
  }

  /** One word, described by the bundle's key {@code cli.NAME.word}. */
  protected final void word(String label) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(label)
            .type(String.class)
            .arity("1")
            .required(true)
            .description(text("word"))
            .build());
  }

  /** The word given. */
  protected final String wordValue() {
    ArgSpec word = spec.positionalParameters().getFirst();
    String given = word.getValue();
    return given.strip();
  }

  /**
   * What an option names, by its word or by its name in small letters; null where it is not given
   * or blank.
   *
   * @param words what people call each value
   * @throws Refusal if it names none
   */
  protected final <T extends Enum<T>> T choice(String option, T[] values, Function<T, String> words)
      throws Refusal {
    String given = given(option);
    if (given.isEmpty()) {
      return null;
    }
    for (T value : values) {
      if (words.apply(value).equals(given) || name(value).equalsIgnoreCase(given)) {
        return value;
      }
    }
    throw wrong(option, given, Arrays.stream(values).map(words).distinct().toList());
  }

  /** How a value is called on the command line where it has no word: KEEP_MINE is keep-mine. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text given without white space at its ends, empty where none was. */
  protected final String given(String option) {
    String value = value(option, String.class);
    return value == null ? "" : value.strip();
  }

  /**
   * Of an option whose value is none of those that it can have.
   *
   * @param allowed what it can be; empty where the help says so better
   */
  protected final Refusal wrong(String option, Object given, List<String> allowed) {
    return Refusal.ofArguments(cannotBe(option, given, allowed));
  }

  private String cannotBe(String option, Object given, List<String> allowed) {
    Texts texts = setting.texts();
    String more =
        allowed.isEmpty()
            ? texts.of("cli.usage.see-help", "xiaohao " + name)
            : texts.of("cli.usage.allowed", String.join(texts.of("cli.selection.and"), allowed));
    return texts.of("cli.usage.value", "--" + option, given) + more;
  }

  /** The value given, null where none was. */
  protected final <T> T value(String option, Class<T> type) {
    return type.cast(spec.findOption("--" + option).getValue());
  }

  /**
   * The file that is to be written: it ends as such files do, and is none that keeps a ledger.
   *
   * @param endings which the command writes, with their dots
   * @return null where the option was not given
   * @throws Refusal if it ends otherwise
   * @throws ExportException if nothing may be written there
   */
  protected final Path target(String option, List<String> endings) throws Refusal, ExportException {
    Path file = value(option, Path.class);
    if (file != null) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (endings.stream().noneMatch(name::endsWith)) {
        throw Refusal.ofArguments(
            setting
                .texts()
                .of(
                    "cli.ending",
                    file,
                    String.join(setting.texts().of("cli.selection.and"), endings)));
      }
      WholeFile.check(file);
    }
    return file;
  }

  /**
   * The folder into which files are to be written; it is made where it is not there.
   *
   * @throws ExportException if it cannot be made, or is a file
   */
  protected final Path folder(String option) throws ExportException {
    Path folder = value(option, Path.class);
    try {
      return Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new ExportException(ExportException.Kind.NOT_WRITABLE, folder, refused);
    }
  }

  protected final boolean has(String flag) {
    return Boolean.TRUE.equals(spec.findOption("--" + flag).getValue());
  }

  /** What becomes of hidden rows and columns: they are read where a flag says so. */
  final HiddenCells hidden(String flag) {
    return has(flag) ? HiddenCells.READ : HiddenCells.LEFT_OUT;
  }

  protected final List<Path> fileValues() {
    ArgSpec files = spec.positionalParameters().getFirst();
    List<?> values = files.getValue();
    return values.stream().map(Path.class::cast).toList();
  }

  /** A first field that names a row's inspection where several could be meant; else nothing. */
  protected static String named(InspectionNames names, LedgerRow row) {
    return named(names, row.issue().inspection());
  }

  /** The same of an inspection; null for none. */
  protected static String named(InspectionNames names, InspectionId inspection) {
    return names.several() ? inLine(names.of(inspection)) + "\t" : "";
  }

  /** A text as one field of a line: what ends a line or commands a terminal is a space. */
  protected static String inLine(String text) {
    return NOT_IN_LINES.matcher(text).replaceAll(" ");
  }

  /**
   * The inspections that the option {@code --inspection} names; all where it is not given.
   *
   * @throws Refusal if there is none of that name
   */
  protected final List<Inspection> chosenInspections(List<Inspection> all) throws Refusal {
    String name = value("inspection", String.class);
    if (name == null) {
      return all;
    }
    List<Inspection> named =
        all.stream().filter(inspection -> inspection.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw new Refusal(cannotBe("inspection", name, all.stream().map(Inspection::name).toList()));
    }
    return named;
  }

  protected final String text(String key, Object... arguments) {
    return setting.texts().of("cli." + name + "." + key, arguments);
  }

  /** A command of a folder below: whoever puts the program together hands it in. */
  public abstract static class Apart extends Command {
    /**
     * @param name by which the bundles know its texts
     */
    protected Apart(String name, CliSetting setting) {
      super(name, setting);
    }

    /** What the help says below the options. */
    protected final void foot(String words) {
      spec().usageMessage().footer("", words.replace("%", "%%"));
    }

    /**
     * Does it.
     *
     * @throws Exception as {@link Command#run}
     */
    protected abstract void perform() throws Exception;

    @Override
    final void run() throws Exception {
      perform();
    }
  }
}
