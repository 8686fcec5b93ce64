package app.xiaohao.export.paper;

import app.xiaohao.export.page.Table;
import app.xiaohao.export.paper.PaperLack.Reason;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.DayWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a paper is made of, read from the ledger when it is asked for, and the words around it. */
final class PaperFacts {
  /** Room for a name that is written by hand. */
  static final String BLANK = "\u3000".repeat(8);

  private final Ledger ledger;
  private final PaperOrder order;
  private final Texts texts;
  private final RowText spelled;
  private final List<Inspection> inspections;
  private final List<LedgerRow> rows;
  private final LedgerSettings settings;

  PaperFacts(Ledger ledger, PaperOrder order, Texts texts) {
    this.ledger = ledger;
    this.order = order;
    this.texts = texts;
    this.spelled = new RowText(texts);
    Inspection chosen = order.inspection();
    this.inspections = chosen == null ? ledger.inspections() : List.of(chosen);
    this.rows = ledger.rows(only());
    this.settings = ledger.settings();
  }

  Ledger ledger() {
    return ledger;
  }

  PaperOrder order() {
    return order;
  }

  Texts texts() {
    return texts;
  }

  RowText spelled() {
    return spelled;
  }

  List<Inspection> inspections() {
    return inspections;
  }

  List<LedgerRow> rows() {
    return rows;
  }

  LedgerSettings settings() {
    return settings;
  }

  LocalDate today() {
    return order.today();
  }

  Desk desk() {
    return ledger.desks().desk(only());
  }

  InspectionNames names() {
    return InspectionNames.of(inspections, rows);
  }

  /** The inspection that the paper is about where it is one and no more. */
  @Nullable InspectionId onlyInspection() {
    return only();
  }

  private @Nullable InspectionId only() {
    return inspections.size() == 1 ? inspections.getFirst().id() : null;
  }

  /** The one inspection that the paper is about. */
  Inspection inspection() throws PaperLack {
    if (inspections.isEmpty()) {
      throw new PaperLack(Reason.EMPTY);
    }
    if (inspections.size() > 1) {
      throw new PaperLack(
          Reason.WHICH_INSPECTION,
          inspections.stream().map(Inspection::name).collect(Collectors.joining("、")));
    }
    return inspections.getFirst();
  }

  /** The measure that the order names. */
  LedgerRow item() throws PaperLack {
    String number = order.item().strip();
    List<LedgerRow> found =
        rows.stream()
            .filter(row -> row.measure() != null)
            .filter(
                row ->
                    number.contains(".")
                        ? LedgerQuery.number(row).equals(number)
                        : Integer.toString(row.issue().number()).equals(number))
            .toList();
    if (found.isEmpty()) {
      throw new PaperLack(Reason.NO_ITEM, number);
    }
    if (found.stream().map(row -> row.issue().inspection()).distinct().count() > 1) {
      throw new PaperLack(Reason.SEVERAL_ITEMS, number);
    }
    if (found.size() > 1) {
      throw new PaperLack(
          Reason.WHICH_MEASURE,
          number,
          found.stream().map(LedgerQuery::number).collect(Collectors.joining("、")));
    }
    return found.getFirst();
  }

  /** The unit that the order names, by its name of today. */
  String unit() throws PaperLack {
    String name = NameRules.current(ledger.names().units(), order.unit().strip());
    if (ledger.names().units().stream().noneMatch(unit -> unit.name().equals(name))) {
      throw new PaperLack(Reason.NO_UNIT, name);
    }
    return name;
  }

  /** The period that the order names, else the one that is worked on. */
  Period period(Books books) throws PaperLack {
    List<Period> periods = books.periods();
    if (periods.isEmpty()) {
      throw new PaperLack(Reason.NO_PERIODS);
    }
    String asked = order.period().strip();
    if (asked.isEmpty()) {
      return PeriodRules.current(periods, today()).orElseThrow();
    }
    return PeriodRules.named(periods, asked)
        .orElseThrow(
            () ->
                new PaperLack(
                    Reason.NO_PERIOD,
                    asked,
                    periods.stream().map(Period::name).collect(Collectors.joining("、"))));
  }

  /** The head of a table: the words of these keys. */
  Table.Row headings(String... keys) {
    return Table.Row.of(Stream.of(keys).map(key -> Table.Cell.heading(texts.of(key))).toList());
  }

  /** 待补 for what is empty or null. */
  String known(@Nullable String words) {
    return words == null || words.isBlank() ? spelled.unknown() : words;
  }

  /** A date as papers write it; 待补 for null. */
  String date(@Nullable LocalDate date) {
    return date == null ? spelled.unknown() : DayWording.of(date, texts);
  }

  /** The office that writes the paper; 待补 where the ledger does not say. */
  String office() {
    return known(settings.reportingUnit());
  }

  /** The newest that a notice of the inspection says of itself. */
  Optional<String> head(InspectionId inspection, Function<Notice.Head, @Nullable String> part) {
    return ledger.desks().notices(inspection).stream()
        .map(notice -> part.apply(notice.head()))
        .filter(Objects::nonNull)
        .filter(words -> !words.isBlank())
        .map(Objects::requireNonNull)
        .findFirst();
  }

  /** The numbering of pages that are no letters. */
  String numbering() {
    return texts.of("paper.page", "{0}", "{1}");
  }
}
