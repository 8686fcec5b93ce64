package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.LightRulesText;
import app.xiaohao.model.light.PublishedLightRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the office works: rules of inspections, light rules, calendar, headings, settings. */
final class OfficeDeciders {
  private OfficeDeciders() {}

  static Decision rules(Held held, Change.Rules change) {
    InspectionRules before = held.rules(change.inspection());
    InspectionRules after = change.after();
    Deciders.requireHeld(before.equals(change.before()));
    return Decision.of(
        Entry.of(
            Kind.RULES_CHANGED,
            "",
            new Changed()
                .add(Topic.INSPECTION, "", held.inspection(change.inspection()))
                .add(Topic.LIGHT_RULES, before.lightRules(), after.lightRules())
                .add(Topic.LEVELS, before.route().levels(), after.route().levels())
                .add(Topic.OUTSIDE, before.route().outside(), after.route().outside())
                .add(Topic.LOOK_BACK_DAYS, before.lookBackDays(), after.lookBackDays())
                .add(Topic.REPORTING, before.reporting(), after.reporting())
                .add(Topic.SIGN_OF_LIFE, before.signOfLife(), after.signOfLife())
                .add(Topic.STAGES, stages(before), stages(after))
                .add(Topic.SEPARATE_PEOPLE, before.guards().separate(), after.guards().separate())
                .add(
                    Topic.CORRECTION_DAYS,
                    before.guards().correctionDays(),
                    after.guards().correctionDays())
                .add(
                    Topic.BACKDATED_DAYS,
                    before.guards().backdatedDays(),
                    after.guards().backdatedDays())),
        Row.kept(
            "inspection_rules",
            "inspection_id",
            change.inspection().value(),
            "light_rules",
            after.lightRules(),
            "levels",
            after.route().levels(),
            "outside",
            after.route().outside(),
            "look_back_days",
            after.lookBackDays(),
            "reporting",
            after.reporting(),
            "sign_of_life",
            after.signOfLife(),
            "stages",
            stages(after),
            "separate_people",
            after.guards().separate(),
            "correction_days",
            after.guards().correctionDays(),
            "backdated_days",
            after.guards().backdatedDays()));
  }

  /** Each stage as its working days, a blank and its name. */
  private static List<String> stages(InspectionRules rules) {
    return rules.stages().stream().map(stage -> stage.workingDays() + " " + stage.name()).toList();
  }

  /**
   * A set of light rules that the office makes, or takes away where no inspection goes by it.
   *
   * @throws LedgerException NOT_ALLOWED where it is not one set under its own name, where one that
   *     ships bears the name, and where one that is in use is to go
   */
  static Decision lightSet(Held held, Change.LightSet change) {
    String before = held.lightSet(change.name());
    Deciders.requireHeld(Objects.equals(before, change.before()));
    boolean goes = change.after() == null;
    boolean used =
        held.settings().rules().values().stream()
            .anyMatch(rules -> change.name().equals(rules.lightRules()));
    if (goes ? used : !mayStand(change)) {
      throw LedgerException.refusing(LedgerException.Kind.NOT_ALLOWED, "light_set", change.name());
    }
    return Decision.of(
        Entry.of(
            Kind.LIGHT_SET_CHANGED,
            "",
            new Changed()
                .add(Topic.NAME, "", change.name())
                .add(Topic.LIGHT_SET, change.before(), change.after())),
        goes
            ? Row.taken("light_set", "name", change.name())
            : Row.kept("light_set", "name", change.name(), "body", change.after()));
  }

  private static boolean mayStand(Change.LightSet change) {
    List<LightRules> sets;
    try {
      sets = LightRulesText.read(change.after());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
    return sets.size() == 1
        && sets.getFirst().name().equals(change.name())
        && PublishedLightRules.all().stream()
            .noneMatch(shipped -> shipped.name().equals(change.name()));
  }

  static Decision calendarDay(Held held, Change.CalendarDay change) {
    Deciders.requireHeld(held.settings().calendar().own().get(change.day()) == change.before());
    return Decision.of(
        Entry.of(
            Kind.CALENDAR_CHANGED,
            "",
            new Changed()
                .add(Topic.DAY_ON, null, change.day())
                .add(Topic.DAY_KIND, change.before(), change.after())),
        change.after() == null
            ? Row.taken("calendar_day", "day_on", change.day())
            : Row.kept("calendar_day", "day_on", change.day(), "kind", change.after()));
  }

  static Decision synonym(Held held, Change.Synonym change) {
    Deciders.requireHeld(Objects.equals(held.synonyms().get(change.heading()), change.before()));
    return Decision.of(
        Entry.of(
            Kind.SYNONYM_CHANGED,
            "",
            new Changed()
                .add(Topic.HEADING, "", change.heading())
                .add(Topic.MEANING, change.before(), change.after())),
        change.after() == null
            ? Row.taken("column_synonym", "heading", change.heading())
            : Row.kept("column_synonym", "heading", change.heading(), "meaning", change.after()));
  }

  /** Each setting is kept under the name of its topic. */
  static Decision settings(Held held, Change.Settings change) {
    LedgerSettings before = change.before();
    LedgerSettings after = change.after();
    Deciders.requireHeld(held.settings().equals(before));
    Changed changed = new Changed();
    List<Write> writes = new ArrayList<>();
    for (Map.Entry<Topic, Object> kept : after.kept().entrySet()) {
      Topic topic = kept.getKey();
      changed.add(topic, before.kept().get(topic), kept.getValue());
      writes.add(
          Row.kept(
              "ledger_setting", "name", topic.stored(), "setting", kept.getValue().toString()));
    }
    return Decision.of(Entry.of(Kind.SETTINGS_CHANGED, "", changed), writes);
  }
}
