package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.ledger.merge.NameDecisions;
import app.xiaohao.ledger.merge.NameDecisions.LeaderDecision;
import app.xiaohao.ledger.merge.NameDecisions.UnitDecision;
import app.xiaohao.ledger.merge.NameReview;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Unit;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.NameLine.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The names of a reviewed document about which a person decides before it goes into the ledger;
 * nothing is decided until the person says so. For the FX thread.
 */
public final class NamesModel {
  private final NameReview review;
  private final Texts texts;
  private final Map<String, NameLine<UnitDecision>> units = new LinkedHashMap<>();
  private final Map<LeaderMention, NameLine<LeaderDecision>> leaders = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();

  NamesModel(NameReview review, Texts texts) {
    this.review = review;
    this.texts = texts;
    List<Option<UnitDecision>> allUnits = review.knownUnits().stream().map(this::option).toList();
    review.units().stream()
        .filter(NameReview.UnitName::asks)
        .forEach(name -> units.put(name.name(), line(name, allUnits)));
    List<Option<LeaderDecision>> all = review.knownLeaders().stream().map(this::option).toList();
    review.leaders().stream()
        .filter(NameReview.LeaderName::asks)
        .forEach(name -> leaders.put(name.mention(), line(name, all)));
    lines().forEach(line -> line.chosenProperty().subscribe(chosen -> count()));
  }

  /** The names of units to decide about, in the order of the document. */
  public List<NameLine<UnitDecision>> units() {
    return List.copyOf(units.values());
  }

  /** The names of leaders to decide about, in the order of the document. */
  public List<NameLine<LeaderDecision>> leaders() {
    return List.copyOf(leaders.values());
  }

  /** The names that become new units without a question. */
  public List<String> newUnits() {
    return review.units().stream()
        .filter(name -> !name.asks())
        .map(NameReview.UnitName::name)
        .toList();
  }

  /** The persons who become new leaders without a question. */
  public List<String> newLeaders() {
    return review.leaders().stream()
        .filter(name -> !name.asks())
        .map(name -> name.mention().name())
        .distinct()
        .toList();
  }

  /** How many names are not decided yet. */
  public ReadOnlyIntegerProperty undecidedProperty() {
    return undecided.getReadOnlyProperty();
  }

  /** Takes every proposal; names that may as well mean one thing as another stay open. */
  public void takeProposals() {
    lines().forEach(NamesModel::takeProposal);
  }

  private static <D> void takeProposal(NameLine<D> line) {
    if (line.proposal() != null) {
      line.chosenProperty().set(line.proposal());
    }
  }

  /** Makes every name a new unit or a new person. */
  public void makeAllNew() {
    lines().forEach(NamesModel::makeNew);
  }

  private static <D> void makeNew(NameLine<D> line) {
    line.chosenProperty().set(line.fresh());
  }

  /** What was decided; only to be asked once nothing is open. */
  NameDecisions decisions() {
    Map<String, UnitDecision> unit = new HashMap<>();
    units.forEach((name, line) -> unit.put(name, line.decision()));
    Map<LeaderMention, LeaderDecision> leader = new HashMap<>();
    leaders.forEach((mention, line) -> leader.put(mention, line.decision()));
    return new NameDecisions(unit, leader);
  }

  private Stream<NameLine<?>> lines() {
    return Stream.concat(units.values().stream(), leaders.values().stream());
  }

  private void count() {
    undecided.set((int) lines().filter(line -> line.chosenProperty().get() == null).count());
  }

  private NameLine<UnitDecision> line(
      NameReview.UnitName name, List<Option<UnitDecision>> allUnits) {
    List<Option<UnitDecision>> suggested = new ArrayList<>();
    name.candidates().forEach(unit -> suggested.add(option(unit)));
    if (name.like() != null) {
      suggested.add(
          new Option<>(
              texts.of("ui.intake.names.like", name.like()),
              new UnitDecision.IsLike(name.like(), false),
              new UnitDecision.IsLike(name.like(), true)));
    }
    return new NameLine<>(
        name.name(),
        name.first(),
        reason(name),
        suggested,
        name.candidates().size() > 1 ? null : suggested.getFirst(),
        new Option<>(texts.of("ui.intake.names.new.unit"), new UnitDecision.IsNew(null), null),
        allUnits.stream().filter(unit -> !suggested.contains(unit)).toList());
  }

  private NameLine<LeaderDecision> line(
      NameReview.LeaderName name, List<Option<LeaderDecision>> all) {
    List<Option<LeaderDecision>> suggested = new ArrayList<>();
    name.candidates().forEach(leader -> suggested.add(option(leader)));
    if (name.like() != null) {
      suggested.add(
          new Option<>(
              texts.of("ui.intake.names.like", person(name.like().name(), name.like().posts())),
              new LeaderDecision.IsLike(name.like()),
              null));
    }
    return new NameLine<>(
        person(name.mention().name(), name.mention().posts()),
        name.first(),
        reason(name),
        suggested,
        name.candidates().size() > 1 ? null : suggested.getFirst(),
        new Option<>(texts.of("ui.intake.names.new.leader"), new LeaderDecision.IsNew(), null),
        all.stream().filter(leader -> !suggested.contains(leader)).toList());
  }

  private Option<UnitDecision> option(Unit unit) {
    return new Option<>(
        unit.name(), new UnitDecision.Is(unit.id(), false), new UnitDecision.Is(unit.id(), true));
  }

  private Option<LeaderDecision> option(Leader leader) {
    return new Option<>(
        person(leader.name(), leader.posts()), new LeaderDecision.Is(leader.id()), null);
  }

  private String person(String name, String posts) {
    return posts.isBlank() ? name : texts.of("ui.intake.names.person", name, posts);
  }

  private String reason(NameReview.UnitName name) {
    if (name.candidates().size() > 1) {
      return texts.of("ui.intake.names.reason.several", name.candidates().size());
    }
    String rules =
        name.rules().stream()
            .sorted()
            .map(rule -> texts.of("ui.intake.names.rule." + rule))
            .collect(Collectors.joining(texts.of("ui.intake.names.and")));
    return name.candidates().isEmpty()
        ? texts.of("ui.intake.names.reason.like", name.like(), name.name(), rules)
        : texts.of(
            "ui.intake.names.reason.same", name.candidates().getFirst().name(), name.name(), rules);
  }

  private String reason(NameReview.LeaderName name) {
    return switch (name.candidates().size()) {
      case 0 ->
          texts.of(
              "ui.intake.names.reason.person.like",
              person(name.like().name(), name.like().posts()));
      case 1 ->
          texts.of(
              "ui.intake.names.reason.person",
              person(name.candidates().getFirst().name(), name.candidates().getFirst().posts()));
      default -> texts.of("ui.intake.names.reason.persons", name.candidates().size());
    };
  }
}
