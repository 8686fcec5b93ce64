package app.xiaohao.ledger.paper;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.PaperRules;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All papers of a ledger in one list.
 *
 * @param papers drafts first, then the newest first; letters of 督办 that were entered without a
 *     paper stand among them without an id and a copy
 */
public record PaperRegister(List<RegisteredPaper> papers) {
  private static final Comparator<RegisteredPaper> ORDER =
      Comparator.comparing(
              RegisteredPaper::issuedOn, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(
              paper -> paper.id() == null ? 0 : paper.id().value(), Comparator.reverseOrder());

  /** The list is copied. */
  public PaperRegister {
    papers = List.copyOf(papers);
  }

  /**
   * The one list.
   *
   * @param registered the papers that the ledger holds
   * @param letters all letters of 督办
   * @param kind the word of the kind of a letter
   * @param title how a letter is called
   */
  public static PaperRegister of(
      List<RegisteredPaper> registered,
      List<Supervision> letters,
      Function<SupervisionKind, String> kind,
      Function<SupervisionKind, String> title) {
    Map<List<Object>, List<Supervision>> alone = new LinkedHashMap<>();
    for (Supervision letter : letters) {
      boolean there =
          registered.stream()
              .anyMatch(
                  paper ->
                      paper.letter() == letter.kind()
                          && paper.number().equals(letter.number())
                          && paper.about().items().contains(letter.measure()));
      if (!there) {
        alone
            .computeIfAbsent(
                List.of(letter.kind(), letter.number(), letter.issuedOn()),
                one -> new ArrayList<>(2))
            .add(letter);
      }
    }
    return new PaperRegister(
        Stream.concat(
                registered.stream(), alone.values().stream().map(own -> letter(own, kind, title)))
            .sorted(ORDER)
            .toList());
  }

  private static RegisteredPaper letter(
      List<Supervision> own,
      Function<SupervisionKind, String> kind,
      Function<SupervisionKind, String> title) {
    Supervision first = own.getFirst();
    List<MeasureId> items = own.stream().map(Supervision::measure).toList();
    RegisteredPaper paper =
        new RegisteredPaper(
            null,
            kind.apply(first.kind()),
            first.kind(),
            title.apply(first.kind()),
            first.number(),
            PaperState.ISSUED,
            first.issuedOn(),
            first.answerDue(),
            null,
            "",
            new PaperAbout(null, items, first.addressee(), "", ""),
            null,
            null,
            null,
            first.issuedBy());
    if (own.stream().anyMatch(one -> one.answeredOn() == null)) {
      return paper;
    }
    Supervision last =
        own.stream().max(Comparator.comparing(Supervision::answeredOn)).orElseThrow();
    return paper.answered(last.answeredOn(), last.answer());
  }

  /** How people number the measures of rows. */
  public static Map<MeasureId, String> itemNumbers(InspectionNames names, List<LedgerRow> rows) {
    Map<MeasureId, String> numbers = new HashMap<>();
    for (LedgerRow row : rows) {
      if (row.measure() != null) {
        numbers.put(row.measure().id(), names.number(row));
      }
    }
    return numbers;
  }

  /**
   * The numbers of the items of a paper; of those that are struck nothing.
   *
   * @param numbers as {@link #itemNumbers} gives them
   */
  public static List<String> items(RegisteredPaper paper, Map<MeasureId, String> numbers) {
    return paper.about().items().stream().map(numbers::get).filter(Objects::nonNull).toList();
  }

  /** The papers that are filed with a measure. */
  public List<RegisteredPaper> of(MeasureId measure) {
    return papers.stream().filter(paper -> paper.about().items().contains(measure)).toList();
  }

  /** All numbers that were ever given. */
  public List<String> numbers() {
    return papers.stream()
        .map(RegisteredPaper::number)
        .filter(number -> !number.isEmpty())
        .toList();
  }

  /** The next number of a form: behind all that were given in the year of a day. */
  public String next(ClosingNumbers form, LocalDate day) {
    return form.number(day.getYear(), form.next(day.getYear(), numbers()));
  }

  /** The numbers of a form that are missing in a year before the last that was given. */
  public List<String> gaps(ClosingNumbers form, int year) {
    Set<Integer> given = form.serials(year, numbers());
    return IntStream.range(1, form.next(year, numbers()))
        .filter(serial -> !given.contains(serial))
        .mapToObj(serial -> form.number(year, serial))
        .toList();
  }

  /**
   * What answers a paper: of letters that were entered without one, each letter that is open.
   *
   * @param letters all letters of 督办
   */
  public static List<Change> answer(
      RegisteredPaper paper, List<Supervision> letters, LocalDate on, String words) {
    return paper.id() != null
        ? List.of(new Change.PaperAnswered(paper, on, words))
        : letters.stream()
            .filter(letter -> letter.answeredOn() == null && PaperRules.isLetter(paper, letter))
            .<Change>map(letter -> new Change.Answered(letter.measure(), letter.id(), on, words))
            .toList();
  }

  /** The papers whose answer is overdue on a day. */
  public List<RegisteredPaper> unanswered(LocalDate today) {
    return papers.stream().filter(paper -> paper.unanswered(today)).toList();
  }
}
