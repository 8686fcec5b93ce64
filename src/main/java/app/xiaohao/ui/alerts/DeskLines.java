package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.DeskItem;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The lines of every part of the desk, made from what is known of all measures. */
final class DeskLines {
  private static final int LOOK_BACK_SOON = 7;

  private final Map<DeskPart, List<Alert>> parts = new EnumMap<>(DeskPart.class);
  private final LocalDate today;

  private DeskLines(LocalDate today) {
    this.today = today;
    for (DeskPart part : DeskPart.values()) {
      parts.put(part, new ArrayList<>());
    }
  }

  /** Each part in the order of the screen: the groups, in them by date. */
  static Map<DeskPart, List<Alert>> of(List<DeskItem> items, LocalDate today) {
    DeskLines lines = new DeskLines(today);
    items.forEach(lines::add);
    Comparator<Alert> byDay =
        Comparator.comparing(DeskLines::day, Comparator.nullsLast(Comparator.naturalOrder()));
    lines
        .parts
        .values()
        .forEach(part -> part.sort(Comparator.comparing(Alert::group).thenComparing(byDay)));
    return lines.parts;
  }

  private static LocalDate day(Alert alert) {
    if (alert.extension() != null) {
      return alert.extension().requestedOn();
    }
    if (alert.letter() != null) {
      return alert.letter().answerDue();
    }
    return alert.lookBack() != null ? alert.lookBack().plannedOn() : alert.due();
  }

  private void add(DeskItem item) {
    if (item.alerts()) {
      put(DeskPart.LIGHTS, new Alert(item, light(item)));
    }
    if (item.turn() != null) {
      put(
          DeskPart.CHANGED,
          new Alert(
              item,
              switch (item.turn()) {
                case RED -> AlertGroup.TURNED_RED;
                case YELLOW -> AlertGroup.TURNED_YELLOW;
                case CALM -> AlertGroup.TURNED_CALM;
              }));
    }
    if (!item.missed().isEmpty()) {
      put(DeskPart.MISSED, new Alert(item, AlertGroup.MISSED));
    }
    item.pending().ifPresent(asked -> put(DeskPart.EXTENSIONS, extension(item, asked)));
    for (Supervision letter : item.owed()) {
      AlertGroup group = letter.unanswered(today) ? AlertGroup.ANSWER_LATE : AlertGroup.ANSWER;
      put(DeskPart.ANSWERS, new Alert(item, group, null, letter, null));
    }
    item.lookBack().ifPresent(planned -> lookBack(item, planned));
  }

  private void put(DeskPart part, Alert alert) {
    parts.get(part).add(alert);
  }

  private static AlertGroup light(DeskItem item) {
    DueState due = item.lamp().due();
    if (due == DueState.OVERDUE || due == DueState.DUE_SOON) {
      return AlertGroup.of(item.daysLeft());
    }
    return item.lamp().light() == Light.RED
        ? AlertGroup.RED_OTHERWISE
        : AlertGroup.YELLOW_OTHERWISE;
  }

  private static Alert extension(DeskItem item, Extension asked) {
    AlertGroup group = asked.late() ? AlertGroup.EXTENSION_LATE : AlertGroup.EXTENSION;
    return new Alert(item, group, asked, null, null);
  }

  private void lookBack(DeskItem item, LookBack planned) {
    if (planned.plannedOn().isBefore(today)) {
      put(DeskPart.LOOK_BACKS, new Alert(item, AlertGroup.LOOK_BACK_LATE, null, null, planned));
    } else if (!planned.plannedOn().isAfter(today.plusDays(LOOK_BACK_SOON))) {
      put(DeskPart.LOOK_BACKS, new Alert(item, AlertGroup.LOOK_BACK, null, null, planned));
    }
  }
}
