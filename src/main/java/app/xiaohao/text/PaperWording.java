package app.xiaohao.text;

import app.xiaohao.ledger.Desks;
import app.xiaohao.ledger.paper.PaperRegister;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of papers (文书登记簿) in words, and the numbers that are proposed. */
public final class PaperWording {
  /** The kinds of the program by their words, in the order in which they are offered. */
  private static final List<String> KINDS =
      List.of(
          "closing-form",
          "extension",
          "reminder",
          "urge",
          "supervise",
          "talk",
          "circular",
          "accountability",
          "leader-card",
          "unit-card",
          "case-index",
          "reconcile",
          "weekly-plan",
          "weekly-summary",
          "bulletin",
          "notice",
          "evaluation");

  private final Texts texts;

  /**
   * @param texts in whose language
   */
  public PaperWording(Texts texts) {
    this.texts = texts;
  }

  /** The word of the kind of a letter of 督办. */
  public static String word(SupervisionKind letter) {
    return letter == SupervisionKind.ORDER ? "supervise" : letter.name().toLowerCase(Locale.ROOT);
  }

  /** Which rung of 督办 a kind is; empty for none. */
  public static Optional<SupervisionKind> letter(String kind) {
    return Stream.of(SupervisionKind.values()).filter(one -> word(one).equals(kind)).findFirst();
  }

  /** The name of a kind; of one of the office's own its word. */
  public String kind(String word) {
    return KINDS.contains(word)
        ? texts.of("cli.paper.kind." + word.toUpperCase(Locale.ROOT).replace('-', '_'))
        : word;
  }

  /** The one list of all papers. */
  public PaperRegister register(Desks desks) {
    return register(desks.papers(), desks.desk(null).letters());
  }

  /** The same, of what was read. */
  public PaperRegister register(List<RegisteredPaper> papers, List<Supervision> letters) {
    return PaperRegister.of(
        papers,
        letters,
        PaperWording::word,
        letter -> texts.of("paper.letter.title." + letter.name()));
  }

  /** The next number of a kind, in the form of the office, else in that of the program. */
  public String next(String kind, Desks desks, LocalDate day) {
    return next(kind, register(desks), desks.paperForms(), day);
  }

  /**
   * The same, of what was read.
   *
   * @param forms how the office does papers, by kind
   */
  public String next(
      String kind, PaperRegister register, Map<String, PaperForm> forms, LocalDate day) {
    PaperForm own = forms.getOrDefault(kind, PaperForm.NONE);
    Optional<SupervisionKind> letter = letter(kind);
    if (own.numbers() == null && letter.isPresent()) {
      List<String> ofKind =
          register.papers().reversed().stream()
              .filter(paper -> paper.letter() == letter.get() && !paper.number().isEmpty())
              .map(RegisteredPaper::number)
              .toList();
      return SupervisionRules.nextNumber(
          ofKind,
          day.getYear(),
          register.numbers(),
          texts.of("ui.alerts.letter.number." + letter.get().name(), day.getYear()));
    }
    return register.next(form(kind, own), day);
  }

  /** The form of the numbers of a kind. */
  private ClosingNumbers form(String kind, PaperForm own) {
    return own.numbers() != null
        ? own.numbers()
        : new ClosingNumbers(
            texts.of(
                "paper.number." + (KINDS.contains(kind) ? kind : "other"),
                ClosingNumbers.YEAR,
                ClosingNumbers.SERIAL));
  }

  /** The numbers of a year that are missing before the last of their form, each once. */
  public List<String> gaps(PaperRegister register, Map<String, PaperForm> forms, int year) {
    Stream<ClosingNumbers> all =
        Stream.concat(
            KINDS.stream()
                .filter(kind -> letter(kind).isEmpty())
                .map(kind -> form(kind, forms.getOrDefault(kind, PaperForm.NONE))),
            forms.values().stream().flatMap(form -> Stream.ofNullable(form.numbers())));
    return all.distinct().flatMap(form -> register.gaps(form, year).stream()).distinct().toList();
  }

  /** What a paper is about: items, unit, leader, period; as much of it as is known. */
  public String about(RegisteredPaper paper, List<String> items) {
    return Stream.of(
            String.join("、", items),
            paper.about().addressee(),
            paper.about().leader(),
            paper.about().period())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
