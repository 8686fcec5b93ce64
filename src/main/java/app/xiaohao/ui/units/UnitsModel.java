package app.xiaohao.ui.units;

import app.xiaohao.export.SafeName;
import app.xiaohao.export.sheet.MeetingCard;
import app.xiaohao.ledger.Account;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.names.Twins;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The units and leaders of the ledger and what is done with them. For the FX thread. */
final class UnitsModel {
  private final LedgerSession session;
  private final Background background;
  private final Asker asker;
  private final Sight sight;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();

  UnitsModel(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.background = background;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    sight = new Sight(session, this::load);
  }

  /**
   * What is loaded.
   *
   * @param ofUnits what each unit answers for among the rows of the chosen inspection
   * @param ofLeaders what each leader answers for among them
   * @param twinUnits groups that may be one unit
   * @param twinLeaders groups that may be one person
   */
  record Loaded(
      Contents contents,
      Duties duties,
      Desk desk,
      Map<UnitId, Account> ofUnits,
      Map<LeaderId, Account> ofLeaders,
      List<List<Unit>> twinUnits,
      List<List<Leader>> twinLeaders) {
    /** A unit as it is loaded; null where it is gone. */
    Unit unit(UnitId id) {
      return duties.units().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** A leader as loaded; null where gone. */
    Leader leader(LeaderId id) {
      return duties.leaders().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** Each load is one of its own. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** The screen comes to sight or leaves it: only then is anything read. */
  void inSight(boolean now) {
    sight.in(now);
  }

  /** What is loaded; null before the first load. */
  ReadOnlyObjectProperty<Loaded> loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  private void load(Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      return;
    }
    asker.read(
        texts.of("ui.units.loading"),
        progress -> read(ledger, contents),
        loaded::set,
        dialogs::failed);
  }

  private static Loaded read(Ledger ledger, Contents contents) {
    Duties duties = ledger.names().duties();
    Desk desk = ledger.desks().desk(null);
    Map<UnitId, Account> ofUnits = new HashMap<>();
    for (Unit unit : duties.units()) {
      Set<MeasureId> measures = new LinkedHashSet<>();
      duties.ofUnits().getOrDefault(unit.id(), Map.of()).values().forEach(measures::addAll);
      ofUnits.put(unit.id(), account(measures, contents, duties, desk));
    }
    Map<LeaderId, Account> ofLeaders = new HashMap<>();
    for (Leader leader : duties.leaders()) {
      ofLeaders.put(
          leader.id(),
          account(
              new LinkedHashSet<>(duties.ofLeaders().getOrDefault(leader.id(), List.of())),
              contents,
              duties,
              desk));
    }
    List<String> parties =
        contents.inspections().stream()
            .map(Inspection::inspectedParty)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Loaded(
        contents,
        duties,
        desk,
        ofUnits,
        ofLeaders,
        Twins.units(duties.units(), parties.size() == 1 ? parties.getFirst() : null),
        Twins.leaders(duties.leaders()));
  }

  private static Account account(
      Set<MeasureId> measures, Contents contents, Duties duties, Desk desk) {
    return measures.isEmpty()
        ? new Account(0, 0, 0, 0, 0, 0, 0, 0, List.of())
        : Account.of(
            measures,
            contents.rows(),
            duties,
            desk,
            contents.settings().lights(),
            contents.today());
  }

  /** How many measures of the chosen inspection a unit answers for in a role. */
  int inRole(UnitId unit, UnitRole role) {
    Loaded now = loaded.get();
    Set<MeasureId> shown = new LinkedHashSet<>();
    now.contents()
        .rows()
        .forEach(
            row -> {
              if (row.measure() != null) {
                shown.add(row.measure().id());
              }
            });
    return (int)
        now.duties().ofUnits().getOrDefault(unit, Map.of()).getOrDefault(role, List.of()).stream()
            .filter(shown::contains)
            .count();
  }

  private void apply(Change change) {
    session.apply(change, () -> {}, dialogs::failed);
  }

  /** Makes a unit whose name is asked for. */
  void add(UnitId parent) {
    dialogs
        .ask(texts.of("ui.units.add"), texts.of("ui.units.name"), "", true)
        .ifPresent(
            name ->
                apply(new Change.UnitKept(null, new Unit(new UnitId(1), parent, name, List.of()))));
  }

  /** Gives a unit another name; the one before stays as an alias, since papers still use it. */
  void rename(Unit unit, String name) {
    if (!name.strip().equals(unit.name())) {
      List<String> aliases = new ArrayList<>(unit.aliases());
      aliases.add(unit.name());
      apply(new Change.UnitKept(unit, new Unit(unit.id(), unit.parent(), name, aliases)));
    }
  }

  /** Sets the aliases, parted by 、 or commas. */
  void aliases(Unit unit, String typed) {
    List<String> aliases =
        Arrays.stream(typed.split("[、，,；;]"))
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .distinct()
            .toList();
    if (!Set.copyOf(aliases).equals(Set.copyOf(unit.aliases()))) {
      apply(new Change.UnitKept(unit, new Unit(unit.id(), unit.parent(), unit.name(), aliases)));
    }
  }

  /**
   * Moves a unit.
   *
   * @param parent null for the top
   */
  void move(Unit unit, UnitId parent) {
    if (!Objects.equals(unit.parent(), parent)) {
      apply(new Change.UnitKept(unit, new Unit(unit.id(), parent, unit.name(), unit.aliases())));
    }
  }

  /** Sets who is called in a unit. */
  void people(Unit unit, List<UnitPerson> people) {
    List<UnitPerson> before = loaded.get().duties().people().getOrDefault(unit.id(), List.of());
    if (!before.equals(people)) {
      apply(new Change.UnitPeople(unit.id(), before, people));
    }
  }

  /** Sets the name and posts of a leader. */
  void keep(Leader leader, String name, String posts) {
    Leader after = new Leader(leader.id(), name.strip(), posts.strip());
    if (!after.equals(leader)) {
      apply(new Change.LeaderKept(leader, after));
    }
  }

  /** Makes one of two units, after asking which stays and why. */
  void mergeUnits(Unit one, Unit other) {
    stays(
            texts.of("ui.units.merge.title", one.name(), other.name()),
            List.of(one, other),
            Unit::name,
            unit -> loaded.get().ofUnits().get(unit.id()).measures())
        .ifPresent(
            into -> {
              Unit from = into.equals(one) ? other : one;
              reason(from.name(), into.name())
                  .ifPresent(why -> apply(new Change.UnitsMerged(from.id(), into.id(), why)));
            });
  }

  /** Makes one of two leaders, after asking which stays and why. */
  void mergeLeaders(Leader one, Leader other) {
    stays(
            texts.of("ui.units.merge.title", one.name(), other.name()),
            List.of(one, other),
            leader -> (leader.name() + " " + leader.posts()).strip(),
            leader -> loaded.get().ofLeaders().get(leader.id()).measures())
        .ifPresent(
            into -> {
              Leader from = into.equals(one) ? other : one;
              reason(from.name(), into.name())
                  .ifPresent(why -> apply(new Change.LeadersMerged(from.id(), into.id(), why)));
            });
  }

  private <T> Optional<T> stays(
      String title, List<T> entries, Function<T, String> name, ToIntFunction<T> measures) {
    return dialogs.choose(
        title,
        texts.of("ui.units.merge.text"),
        entries.stream()
            .map(
                entry ->
                    new Dialogs.Option<>(
                        entry,
                        texts.of("ui.units.merge.stays", name.apply(entry)),
                        texts.of("ui.units.merge.measures", measures.applyAsInt(entry))))
            .toList());
  }

  private Optional<String> reason(String from, String into) {
    return dialogs.ask(
        texts.of("ui.units.merge.reason.title", from, into),
        texts.of("ui.units.merge.reason"),
        "",
        true);
  }

  /**
   * The card of a unit or leader.
   *
   * @param roles which roles are counted, in words
   */
  MeetingCard.Content card(String name, Account account, String roles) {
    Loaded now = loaded.get();
    return new MeetingCard.Content(
        name,
        now.contents().settings().reportingUnit(),
        account,
        roles,
        now.desk(),
        now.contents().settings().lights(),
        now.contents().today(),
        now.contents().names());
  }

  /** Writes a card into a workbook that the person names. */
  void export(MeetingCard.Content card) {
    Optional<Path> to =
        dialogs.saveFile(
            Dialogs.FileKind.WORKBOOK,
            SafeName.of(texts.of("ui.units.card.file", card.name()) + ".xlsx"));
    to.ifPresent(
        file ->
            background.work(
                texts.of("ui.units.card.exporting"),
                progress -> {
                  new MeetingCard(texts).write(file, card);
                  return file;
                },
                written -> dialogs.written(texts.of("ui.units.card.exported", written), written),
                dialogs::failed));
  }

  /** Says that a card is in the clipboard. */
  void copied() {
    dialogs.notice(texts.of("ui.kit.copied"));
  }
}
