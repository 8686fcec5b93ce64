package app.xiaohao.export.paper;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.paper.TablePage.Column;
import app.xiaohao.export.sheet.MeetingCard;
import app.xiaohao.ledger.Account;
import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitRole;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 责任卡: what one unit or leader answers for, as the card of the meeting says it. */
final class CardPaper {
  /** Of the columns of {@link MeetingCard}: number, issue, measure, lamp, date, percent … */
  private static final double[] SHARES = {4, 12, 20, 5, 7, 4, 18, 9};

  private static final Set<Integer> CENTERED = Set.of(0, 3, 4, 5);

  private final PaperFacts facts;
  private final Texts texts;

  CardPaper(PaperFacts facts) {
    this.facts = facts;
    this.texts = facts.texts();
  }

  PageDocument document() throws PaperLack {
    Duties duties = facts.ledger().names().duties();
    boolean ofUnit = facts.order().kind() == PaperKind.UNIT_CARD;
    String name = ofUnit ? facts.unit() : leader(duties);
    Set<MeasureId> measures = new LinkedHashSet<>();
    String roles = ofUnit ? ofUnit(duties, name, measures) : ofLeader(duties, name, measures);
    Desk desk = facts.ledger().desks().desk(null);
    MeetingCard.Content content =
        new MeetingCard.Content(
            name,
            facts.settings().reportingUnit(),
            Account.of(
                measures, facts.rows(), duties, desk, facts.settings().lights(), facts.today()),
            roles,
            desk,
            facts.settings().lights(),
            facts.today(),
            facts.names());
    MeetingCard card = new MeetingCard(texts);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < SHARES.length; i++) {
      columns.add(
          new Column(
              card.headings().get(i), SHARES[i], CENTERED.contains(i) ? Align.CENTER : Align.LEFT));
    }
    return new TablePage(
            texts,
            texts.of("paper.card.title", name),
            facts.settings().reportingUnit(),
            facts.today())
        .note(roles)
        .note(card.counts(content.account()))
        .table(columns, card.lines(content, LampWording::word))
        .foot("")
        .document(PageFormat.TABLE_A4);
  }

  private String leader(Duties duties) throws PaperLack {
    String name = facts.order().leader().strip();
    if (duties.leaders().stream().noneMatch(leader -> leader.name().equals(name))) {
      throw new PaperLack(PaperLack.Reason.NO_LEADER, name);
    }
    return name;
  }

  private String ofLeader(Duties duties, String name, Set<MeasureId> measures) {
    List<Leader> named =
        duties.leaders().stream().filter(leader -> leader.name().equals(name)).toList();
    named.forEach(
        leader -> measures.addAll(duties.ofLeaders().getOrDefault(leader.id(), List.of())));
    String posts =
        named.stream()
            .map(Leader::posts)
            .filter(post -> !post.isBlank())
            .collect(Collectors.joining("；"));
    return texts.of("paper.card.leader", name, facts.known(posts));
  }

  private String ofUnit(Duties duties, String name, Set<MeasureId> measures) {
    int[] counts = new int[UnitRole.values().length];
    for (Unit unit : duties.units()) {
      if (unit.name().equals(name)) {
        Map<UnitRole, List<MeasureId>> roles = duties.ofUnits().getOrDefault(unit.id(), Map.of());
        roles.forEach(
            (role, own) -> {
              measures.addAll(own);
              counts[role.ordinal()] += own.size();
            });
      }
    }
    return texts.of("paper.card.unit", name, counts[0], counts[1], counts[2]);
  }
}
