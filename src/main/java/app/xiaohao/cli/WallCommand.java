package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.wall.WallBy;
import app.xiaohao.export.wall.WallChart;
import app.xiaohao.export.wall.WallDocument;
import app.xiaohao.export.wall.WallLayout;
import app.xiaohao.export.wall.WallPaper;
import app.xiaohao.export.wall.WallScale;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.LightWording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code wall --ledger LEDGER --to OUT.pdf}: 挂图作战, the rows as bars of time on paper. */
final class WallCommand extends Command {
  private final Selection selection;

  WallCommand(CliSetting setting) {
    super("wall", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "OUT.pdf|.png", true);
    option("paper", String.class, "A3|A2|A1|A0|A3x", false);
    option("by", String.class, "leader|unit|aspect", false);
    option("scale", String.class, "week|month|quarter|year", false);
    option("prepared-by", String.class, "NAME", false);
    option("today", LocalDate.class, "DATE", false);
    option("inspection", String.class, "NAME", false);
    this.selection = new Selection(this, setting.texts());
  }

  @Override
  void run() throws ExportException, Refusal {
    LedgerQuery asked = selection.query();
    WallPaper paper = paper();
    WallBy by = named("by", WallBy.values()).orElse(WallBy.LEADER);
    WallScale scale = named("scale", WallScale.values()).orElse(null);
    Path target = target("to", List.of(WallDocument.PDF, WallDocument.PNG));
    Path file = value("ledger", Path.class);
    try (Ledger ledger = new Ledger(setting.stores().get().open(file), setting.clock())) {
      LedgerQuery query = asked.withUnit(NameRules.current(ledger.names().units(), asked.unit()));
      LocalDate given = value("today", LocalDate.class);
      LocalDate today = given == null ? ledger.today() : given;
      LedgerSettings settings = ledger.settings();
      List<Inspection> inspections = chosenInspections(ledger.inspections());
      InspectionId one = inspections.size() == 1 ? inspections.getFirst().id() : null;
      List<LedgerRow> rows =
          query.of(
              ledger.rows(one),
              settings.lights(),
              today,
              ledger.names().units(),
              ledger.desks().customFields(one));
      String preparedBy = value("prepared-by", String.class);
      LedgerExtract.Heading heading =
          new LedgerExtract.Heading(
              one == null ? "" : inspections.getFirst().name(),
              settings.reportingUnit(),
              preparedBy == null ? "" : preparedBy,
              selection.words(query));
      WallChart chart = new WallLayout(settings, inspections, today).of(rows, by, scale);
      WallDocument.Written written =
          new WallDocument(
                  setting.texts(),
                  chart,
                  heading,
                  LightWording.legends(settings.lights(), rows, inspections, setting.texts()),
                  paper)
              .write(target, () -> false, done -> {});
      setting.say("cli.wall.done", chart.items(), chart.bars(), written.sheets(), target);
    }
  }

  private WallPaper paper() throws Refusal {
    String word = value("paper", String.class);
    if (word == null) {
      return WallPaper.A3;
    }
    return WallPaper.named(word.strip())
        .orElseThrow(
            () ->
                other(
                    "paper",
                    word,
                    Arrays.stream(WallPaper.values()).map(WallPaper::word).toList()));
  }

  private <T extends Enum<T>> Optional<T> named(String option, T[] values) throws Refusal {
    String word = value(option, String.class);
    if (word == null) {
      return Optional.empty();
    }
    for (T value : values) {
      if (name(value).equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(value);
      }
    }
    throw other(option, word, Arrays.stream(values).map(WallCommand::name).toList());
  }

  private Refusal other(String option, String word, List<String> known) {
    return new Refusal(
        text("other", option, word, known.stream().collect(Collectors.joining("、"))));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
