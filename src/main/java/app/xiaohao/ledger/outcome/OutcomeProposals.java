package app.xiaohao.ledger.outcome;

import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.outcome.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes (成效) that the words of a ledger speak of and that nobody has entered yet: rules that
 * were issued, rates and counts that a notice gives, money that came back, people called to
 * account. Each carries the words that say so; only a person makes an outcome of it.
 */
public final class OutcomeProposals {
  private static final Pattern AIM =
      Pattern.compile("^.{0,12}?(?:力争|争取|努力实现|努力|确保|目标|提升到|到20\\d\\d年)");

  /** 90%以上, 不低于95%: a bound is what is aimed at, not what was counted. */
  private static final Pattern BOUND = Pattern.compile("以上|不低于|不少于|至少|超过");

  /** 办结率, 覆盖面: by which a rate and its aim are one. */
  private static final Pattern RATE = Pattern.compile("[\\p{IsHan}]{2}(?:率|覆盖面|比例|占比)");

  private static final Pattern RATE_HEAD =
      Pattern.compile("^(?<what>.*?(?:率|覆盖面|比例|占比|回访))[^\\d，]{0,8}?\\d");

  private static final Pattern JOINING =
      Pattern.compile("^(?:截至目前|目前|力争|争取|努力|实现|确保|年底前|全面|[，、])+");

  private static final String RULE = "建章立制";
  private static final String RECOVERED = "追缴资金";
  private static final String SAVED = "挽回损失";
  private static final String CALLED = "问责处理";

  private OutcomeProposals() {}

  /** Where something is said. */
  private record Place(IssueId issue, @Nullable MeasureId measure, String number) {}

  /**
   * What is proposed, in the order of the rows.
   *
   * @param rows of one inspection
   * @param held what is entered already; that is not proposed again
   */
  public static List<OutcomeLine> of(
      List<LedgerRow> rows, List<OutcomeLine> held, List<IssuedRule> rules, List<Notice> notices) {
    Map<Place, List<Outcome>> said = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      said.putIfAbsent(
          new Place(row.issue().id(), null, Integer.toString(row.issue().number())),
          new ArrayList<>());
      MeasureLine measure = row.measure();
      if (measure != null) {
        List<Outcome> own = new ArrayList<>();
        spoken(measure.text(), measure.completion() == Completion.DONE, own);
        spoken(measure.progress(), true, own);
        said.put(new Place(row.issue().id(), measure.id(), number(row, measure)), own);
      }
    }
    for (IssuedRule rule : rules) {
      place(said, rule.issue(), rule.measure()).ifPresent(own -> own.add(issued(rule)));
    }
    figures(rows, notices, said);
    List<OutcomeLine> proposals = new ArrayList<>();
    said.forEach(
        (place, outcomes) ->
            outcomes.stream()
                .distinct()
                .map(one -> new OutcomeLine(one, place.issue, place.measure, place.number))
                .forEach(proposals::add));
    return open(proposals, held);
  }

  private static String number(LedgerRow row, MeasureLine measure) {
    return row.issue().number() + "." + measure.number();
  }

  private static Optional<List<Outcome>> place(
      Map<Place, List<Outcome>> said, IssueId issue, @Nullable MeasureId measure) {
    return said.entrySet().stream()
        .filter(one -> one.getKey().issue.equals(issue))
        .filter(one -> Objects.equals(one.getKey().measure, measure))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Those that nobody has entered: each that is entered stands for one of them at most. */
  private static List<OutcomeLine> open(List<OutcomeLine> proposed, List<OutcomeLine> held) {
    List<OutcomeLine> entered = new ArrayList<>(held);
    List<OutcomeLine> unequal =
        proposed.stream().filter(line -> !taken(entered, line, OutcomeProposals::equal)).toList();
    return unequal.stream()
        .filter(line -> !taken(entered, line, OutcomeProposals::ofItsWords))
        .toList();
  }

  private static boolean taken(
      List<OutcomeLine> entered, OutcomeLine line, BiPredicate<Outcome, Outcome> same) {
    return entered.stream()
        .filter(one -> one.issue().equals(line.issue()))
        .filter(one -> same.test(one.outcome(), line.outcome()))
        .findFirst()
        .map(entered::remove)
        .orElse(false);
  }

  /** A rule by its name, all else by how much it is. */
  private static boolean equal(Outcome entered, Outcome proposed) {
    if (!entered.kind().equals(proposed.kind())) {
      return false;
    }
    return proposed.title().startsWith("《")
        ? entered.title().contains(proposed.title())
        : proposed.amount() != null
            && proposed.amount().equals(entered.amount())
            && entered.unit().equals(proposed.unit());
  }

  /** Somebody has made another outcome of the words. */
  private static boolean ofItsWords(Outcome entered, Outcome proposed) {
    return entered.note().contains(proposed.note());
  }

  /**
   * What a text says.
   *
   * @param done whether what it speaks of is done; else it is an aim where no clause says more
   */
  private static void spoken(String text, boolean done, List<Outcome> own) {
    for (OutcomeReader.Found found : OutcomeReader.read(text)) {
      String kind =
          switch (found.sort()) {
            case RECOVERED -> RECOVERED;
            case SAVED -> SAVED;
            case CALLED -> CALLED;
          };
      // nobody intends to call so many people to account
      boolean reached = done || found.isSaidDone() || found.sort() == OutcomeReader.Sort.CALLED;
      own.add(
          outcome(
              kind,
              found.title(),
              reached ? found.amount() : null,
              found.unit(),
              reached ? null : found.amount(),
              found.quote()));
    }
  }

  private static Outcome issued(IssuedRule rule) {
    return outcome(RULE, "《" + rule.title() + "》", BigDecimal.ONE, "项", null, rule.quote());
  }

  private static Outcome outcome(
      String kind,
      String title,
      @Nullable BigDecimal amount,
      String unit,
      @Nullable BigDecimal target,
      String quote) {
    return new Outcome(null, kind, title, amount, unit, target, null, null, quote);
  }

  /** A rate and its aim, where both are given of one item, are one. */
  private static void figures(
      List<LedgerRow> rows, List<Notice> notices, Map<Place, List<Outcome>> said) {
    Map<Place, Map<String, Outcome>> byRate = new HashMap<>();
    for (Notice notice : notices) {
      for (Notice.Metric metric : notice.metrics()) {
        Optional<Place> place = placeOf(rows, metric);
        if (place.isEmpty() || !said.containsKey(place.get())) {
          continue;
        }
        List<Outcome> own = Objects.requireNonNull(said.get(place.get()));
        Outcome figure = figure(metric);
        Matcher rate = RATE.matcher(metric.quote());
        if (metric.unit().equals("%") && rate.find()) {
          Map<String, Outcome> rates = byRate.computeIfAbsent(place.get(), one -> new HashMap<>());
          Outcome before = rates.get(rate.group());
          if (before != null && (before.target() == null) != (figure.target() == null)) {
            own.remove(before);
            figure = joined(before, figure);
          }
          rates.put(rate.group(), figure);
        }
        own.add(figure);
      }
    }
  }

  private static Outcome joined(Outcome one, Outcome other) {
    Outcome actual = one.target() == null ? one : other;
    Outcome aim = one.target() == null ? other : one;
    return outcome(
        actual.kind(),
        actual.title(),
        actual.amount(),
        actual.unit(),
        aim.target(),
        actual.note() + "；" + aim.note());
  }

  private static Outcome figure(Notice.Metric metric) {
    BigDecimal value = BigDecimal.valueOf(metric.value());
    boolean aim = AIM.matcher(metric.quote()).find() || BOUND.matcher(metric.quote()).find();
    Matcher head = RATE_HEAD.matcher(metric.quote());
    String title =
        metric.unit().equals("%") && head.find()
            ? JOINING.matcher(head.group("what")).replaceFirst("")
            : metric.quote();
    return outcome(
        Outcome.FIGURE,
        title,
        aim ? null : value,
        metric.unit(),
        aim ? value : null,
        metric.quote());
  }

  private static Optional<Place> placeOf(List<LedgerRow> rows, Notice.Metric metric) {
    for (LedgerRow row : rows) {
      if (!row.issue().id().equals(metric.issue())) {
        continue;
      }
      if (metric.measure() == 0) {
        return Optional.of(new Place(metric.issue(), null, Integer.toString(row.issue().number())));
      }
      MeasureLine measure = row.measure();
      if (measure != null && measure.number() == metric.measure()) {
        return Optional.of(new Place(metric.issue(), measure.id(), number(row, measure)));
      }
    }
    return Optional.empty();
  }
}
