package app.xiaohao.ui.shell.palette;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.shell.palette.Candidate.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What of the open ledger the palette leads to: its items, units and people. */
final class Candidates {
  private final Navigator navigator;
  private final Texts texts;

  Candidates(Navigator navigator, Texts texts) {
    this.navigator = navigator;
    this.texts = texts;
  }

  /** The items in the order of the paper, then units and people as they first answer for one. */
  List<Candidate> of(Contents contents) {
    List<Candidate> all = new ArrayList<>(contents.rows().size());
    for (LedgerRow row : contents.rows()) {
      if (row.measure() != null) {
        all.add(item(row, contents));
      }
    }
    all.addAll(names(contents));
    return all;
  }

  private Candidate item(LedgerRow row, Contents contents) {
    String number = LedgerQuery.number(row);
    Lamp lamp = contents.settings().lights().lamp(row, contents.today());
    return new Candidate(
        Kind.ITEM,
        Icon.LEDGER,
        number + "  " + row.measure().text(),
        row.measure().responsibility().accountable(),
        LampWording.of(lamp, texts),
        "",
        row.measure().text(),
        () -> navigator.show(row.measure().id()));
  }

  private List<Candidate> names(Contents contents) {
    Map<String, Integer> units = new LinkedHashMap<>();
    Map<String, Integer> leaders = new LinkedHashMap<>();
    contents.units().forEach(unit -> units.put(unit.name(), 0));
    for (LedgerRow row : contents.rows()) {
      if (row.measure() != null) {
        Responsibility answering = row.measure().responsibility();
        Set<String> of = new LinkedHashSet<>();
        for (UnitRole role : UnitRole.values()) {
          of.addAll(answering.units(role));
        }
        of.forEach(unit -> units.merge(unit, 1, Integer::sum));
        answering.leaders().forEach(leader -> leaders.merge(leader, 1, Integer::sum));
      }
    }
    List<Candidate> names = new ArrayList<>();
    units.forEach((unit, count) -> names.add(name(Icon.UNIT, unit, count, q -> q.withUnit(unit))));
    leaders.forEach(
        (leader, count) -> names.add(name(Icon.PERSON, leader, count, q -> q.withLeader(leader))));
    return names;
  }

  private Candidate name(Icon icon, String name, int count, UnaryOperator<LedgerQuery> narrowed) {
    return new Candidate(
        Kind.NAME,
        icon,
        name,
        texts.of("ui.shell.palette.measures", count),
        "",
        "",
        name,
        () -> navigator.show(narrowed.apply(LedgerQuery.ALL)));
  }
}
