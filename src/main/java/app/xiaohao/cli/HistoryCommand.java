package app.xiaohao.cli;

import app.xiaohao.export.json.HistoryJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.ui.kit.words.HistoryWords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * {@code history --ledger LEDGER}: the change log as the screen shows it, newest first, one entry a
 * line with tabs between its fields, or as JSON.
 */
final class HistoryCommand extends Command {
  private static final int PAGE = 500;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  HistoryCommand(CliSetting setting) {
    super("history", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("item", String.class, "2.1", false);
    option("by", String.class, "NAME", false);
    option("kind", String.class, "KIND", false);
    option("inspection", String.class, "NAME", false);
    option("since", LocalDate.class, "DATE", false);
    option("until", LocalDate.class, "DATE", false);
    option("text", String.class, "WORDS", false);
    flag("json");
  }

  @Override
  void run() throws Refusal {
    HistoryWords words = new HistoryWords(setting.texts());
    Set<HistoryEntry.Kind> kinds = kinds(words);
    try (Ledger ledger =
        new Ledger(setting.stores().get().open(value("ledger", Path.class)), setting.clock())) {
      List<Inspection> chosen = chosenInspections(ledger.inspections());
      InspectionId inspection =
          value("inspection", String.class) == null ? null : chosen.getFirst().id();
      HistoryQuery query =
          new HistoryQuery(
              given("by"),
              kinds,
              given("item"),
              inspection,
              value("since", LocalDate.class),
              value("until", LocalDate.class),
              given("text"));
      if (has("json")) {
        try (HistoryJson json = new HistoryJson(setting.out())) {
          Map<InspectionId, String> all =
              ledger.inspections().stream()
                  .collect(Collectors.toMap(Inspection::id, Inspection::name));
          each(
              ledger,
              query,
              line ->
                  json.add(
                      line.entry(),
                      line.inspection() == null ? "" : all.getOrDefault(line.inspection(), "")));
        }
        setting.out().println();
      } else {
        InspectionNames names =
            inspection == null ? InspectionNames.of(ledger.inspections()) : InspectionNames.NONE;
        each(
            ledger,
            query,
            one ->
                setting
                    .out()
                    .println(named(names, one.inspection()) + line(one.entry(), words, ledger)));
      }
    }
    setting.out().flush();
  }

  private static void each(Ledger ledger, HistoryQuery query, Consumer<HistoryLine> taker) {
    List<HistoryLine> page;
    long before = Long.MAX_VALUE;
    do {
      page = ledger.history(query, before, PAGE);
      for (HistoryLine line : page) {
        taker.accept(line);
        before = line.entry().number();
      }
    } while (page.size() == PAGE);
  }

  private static String line(HistoryEntry entry, HistoryWords words, Ledger ledger) {
    return String.join(
        "\t",
        Long.toString(entry.number()),
        MOMENT.format(entry.at().atZoneSameInstant(ledger.zone())),
        inLine(entry.by()),
        entry.item(),
        words.heading(entry),
        inLine(words.sentence(entry)));
  }

  private Set<HistoryEntry.Kind> kinds(HistoryWords words) throws Refusal {
    String kind = given("kind");
    if (kind.isEmpty()) {
      return Set.of();
    }
    Set<HistoryEntry.Kind> kinds = EnumSet.noneOf(HistoryEntry.Kind.class);
    for (HistoryEntry.Kind one : HistoryEntry.Kind.values()) {
      if (one.name().equalsIgnoreCase(kind.replace('-', '_')) || words.kind(one).equals(kind)) {
        kinds.add(one);
      }
    }
    if (kinds.isEmpty()) {
      throw wrong(
          "kind",
          kind,
          Arrays.stream(HistoryEntry.Kind.values()).map(words::kind).distinct().toList());
    }
    return kinds;
  }
}
