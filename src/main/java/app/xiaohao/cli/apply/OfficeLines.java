package app.xiaohao.cli.apply;

import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.intake.Column;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import java.util.ArrayList;
import java.util.List;

/** Lines about the office itself: links, units, leaders, rules and settings. */
final class OfficeLines {
  static final List<LineKind> KINDS =
      List.of(
          LineKind.of(
              "link",
              "{\"do\":\"link\",\"item\":\"3\",\"other\":\"5\",\"kind\":\"same-problem\","
                  + "\"sharesProgress\":true,\"note\":\"同一问题\"}",
              (line, items) ->
                  new Change.Linked(
                      items.issue(line, "item", "inspection"),
                      items.issue(
                          line,
                          "other",
                          line.has("otherInspection") ? "otherInspection" : "inspection"),
                      line.has("kind")
                          ? line.name("kind", IssueLink.Kind.class)
                          : IssueLink.Kind.SAME_PROBLEM,
                      line.truth("sharesProgress", false),
                      line.text("note", ""))),
          LineKind.of(
              "unlink",
              "{\"do\":\"unlink\",\"item\":\"3.1\",\"other\":\"5\",\"reason\":\"关联有误\"}",
              OfficeLines::unlinked),
          LineKind.of(
              "unit",
              "{\"do\":\"unit\",\"unit\":\"县环保局\",\"name\":\"县生态环境局\",\"above\":\"县政府\","
                  + "\"aliases\":[\"环保局\"]}",
              OfficeLines::unit),
          LineKind.of(
              "new-unit",
              "{\"do\":\"new-unit\",\"name\":\"河东镇\",\"above\":\"县政府\",\"aliases\":[]}",
              (line, items) ->
                  new Change.UnitKept(
                      null,
                      new Unit(
                          new UnitId(1),
                          line.has("above") ? items.unit(line, "above").id() : null,
                          line.text("name"),
                          line.texts("aliases", List.of())))),
          LineKind.of(
              "unit-people",
              "{\"do\":\"unit-people\",\"unit\":\"县生态环境局\",\"people\":[{\"name\":\"李然\","
                  + "\"post\":\"办公室主任\",\"phone\":\"0000-1234567\"}]}",
              OfficeLines::people),
          LineKind.of(
              "merge-units",
              "{\"do\":\"merge-units\",\"from\":\"县环保局\",\"into\":\"县生态环境局\","
                  + "\"reason\":\"同一单位\"}",
              (line, items) ->
                  new Change.UnitsMerged(
                      items.unit(line, "from").id(),
                      items.unit(line, "into").id(),
                      line.text("reason"))),
          LineKind.of(
              "leader",
              "{\"do\":\"leader\",\"leader\":\"周明远\",\"posts\":\"县委副书记\"}",
              OfficeLines::leader),
          LineKind.of(
              "merge-leaders",
              "{\"do\":\"merge-leaders\",\"from\":\"何龑\",\"into\":\"何䶮\",\"reason\":\"同一人\"}",
              (line, items) ->
                  new Change.LeadersMerged(
                      items.leader(line, "from", "fromPosts").id(),
                      items.leader(line, "into", "intoPosts").id(),
                      line.text("reason"))),
          LineKind.of(
              "rules",
              "{\"do\":\"rules\",\"levels\":[\"督导检查组\",\"领导小组\"],\"outside\":false,"
                  + "\"lookBackDays\":90,\"reporting\":\"MONTHLY\",\"signOfLife\":\"QUARTERLY\","
                  + "\"separatePeople\":true,\"correctionDays\":3,\"backdatedDays\":30}",
              OfficeLines::rules),
          LineKind.of(
              "heading",
              "{\"do\":\"heading\",\"heading\":\"牵头部门\",\"means\":\"LEAD_UNIT\"}",
              (line, items) -> {
                String heading = line.text("heading");
                return new Change.Synonym(
                    heading,
                    items.ledger().office().synonyms().get(heading),
                    line.has("means") ? line.name("means", Column.class) : null);
              }),
          LineKind.of(
              "settings",
              "{\"do\":\"settings\",\"reportingUnit\":\"县委整改办\"}",
              (line, items) -> {
                LedgerSettings before = items.ledger().settings();
                return new Change.Settings(
                    before, before.withReportingUnit(line.text("reportingUnit")));
              }));

  private OfficeLines() {}

  private static Change unit(ChangeLine line, LedgerItems items) throws LineRefusal {
    Unit before = items.unit(line, "unit");
    UnitId above = line.has("above") ? items.unit(line, "above").id() : before.parent();
    return new Change.UnitKept(
        before,
        new Unit(
            before.id(),
            above,
            line.text("name", before.name()),
            line.texts("aliases", before.aliases())));
  }

  private static Change people(ChangeLine line, LedgerItems items) throws LineRefusal {
    Unit unit = items.unit(line, "unit");
    List<UnitPerson> after = new ArrayList<>();
    for (ChangeLine part : line.parts("people", "name")) {
      after.add(new UnitPerson(part.text("name"), part.text("post", ""), part.text("phone", "")));
      part.requireNothingElse();
    }
    return new Change.UnitPeople(
        unit.id(),
        items.ledger().names().duties().people().getOrDefault(unit.id(), List.of()),
        after);
  }

  private static Change unlinked(ChangeLine line, LedgerItems items) throws LineRefusal {
    IssueId issue = items.row(line).issue().id();
    IssueId other =
        items.issue(line, "other", line.has("otherInspection") ? "otherInspection" : "inspection");
    IssueLink link =
        items.linked(line).stream()
            .map(LinkedIssue::link)
            .filter(one -> one.other().equals(other) || one.issue().equals(other))
            .findFirst()
            .orElseThrow(() -> new LineRefusal(Flaw.NOT_THERE, "other", other.toString()));
    return new Change.Unlinked(issue, link.id(), line.text("reason"));
  }

  private static Change leader(ChangeLine line, LedgerItems items) throws LineRefusal {
    Leader before = items.leader(line, "leader", "postsBefore");
    return new Change.LeaderKept(
        before,
        new Leader(
            before.id(), line.text("name", before.name()), line.text("posts", before.posts())));
  }

  private static Guards guards(ChangeLine line, Guards before) throws LineRefusal {
    return new Guards(
        line.truth("separatePeople", before.separate()),
        line.number("correctionDays", before.correctionDays()),
        line.number("backdatedDays", before.backdatedDays()));
  }

  private static Change rules(ChangeLine line, LedgerItems items) throws LineRefusal {
    InspectionId inspection = items.inspection(line);
    InspectionRules before = items.ledger().desks().desk(inspection).rules(inspection);
    int days = line.number("lookBackDays", before.lookBackDays());
    if (days < 0 || days > 3650) {
      throw ChangeLine.wrong("lookBackDays", days);
    }
    List<String> levels = line.texts("levels", before.route().levels());
    if (levels.isEmpty()) {
      throw ChangeLine.wrong("levels", levels);
    }
    Rhythm sign =
        line.has("signOfLife") ? line.word("signOfLife", Rhythm.class) : before.signOfLife();
    if (sign != Rhythm.MONTHLY && sign != Rhythm.QUARTERLY) {
      throw ChangeLine.wrong("signOfLife", sign);
    }
    return new Change.Rules(
        inspection,
        before,
        new InspectionRules(
            line.text("lightRules", before.lightRules()),
            new ClosingRoute(levels, line.truth("outside", before.route().outside())),
            days,
            line.has("reporting") ? line.word("reporting", Rhythm.class) : before.reporting(),
            sign,
            before.stages(),
            guards(line, before.guards())));
  }
}
