package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.wall.WallBy;
import app.xiaohao.export.wall.WallChart;
import app.xiaohao.export.wall.WallDocument;
import app.xiaohao.export.wall.WallLayout;
import app.xiaohao.export.wall.WallPaper;
import app.xiaohao.export.wall.WallScale;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.text.LightWording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

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
    WallBy asBy = choice("by", WallBy.values(), Command::name);
    WallBy by = asBy == null ? WallBy.LEADER : asBy;
    WallScale scale = choice("scale", WallScale.values(), Command::name);
    Path target = target("to", List.of(WallDocument.PDF, WallDocument.PNG));
    Path file = value("ledger", Path.class);
    try (Ledger ledger = new Ledger(setting.stores().get().open(file), setting.clock())) {
      Selection.Chosen chosen = selection.of(ledger, asked);
      LedgerSettings settings = ledger.settings();
      WallChart chart =
          new WallLayout(settings, chosen.inspections(), chosen.today())
              .of(chosen.rows(), by, scale);
      WallDocument.Written written =
          new WallDocument(
                  setting.texts(),
                  chart,
                  selection.heading(ledger, chosen, given("prepared-by")),
                  LightWording.legends(
                      settings.lights(), chosen.rows(), chosen.inspections(), setting.texts()),
                  paper)
              .write(target, () -> false, done -> {});
      setting.say("cli.wall.done", chart.items(), chart.bars(), written.sheets(), target);
    }
  }

  private WallPaper paper() throws Refusal {
    String word = given("paper");
    return word.isEmpty()
        ? WallPaper.A3
        : WallPaper.named(word)
            .orElseThrow(
                () ->
                    wrong(
                        "paper",
                        word,
                        Arrays.stream(WallPaper.values()).map(WallPaper::word).toList()));
  }
}
