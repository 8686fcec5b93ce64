package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.inspection.Inspection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command about one paper of a ledger: which kind, and what it has to be told. */
abstract class PaperAsked extends Command.Apart {
  PaperAsked(String name, CliSetting setting) {
    super(name, setting);
    word("KIND");
    option("ledger", Path.class, "LEDGER", true);
    option("item", String.class, "NUMBER", false);
    option("unit", String.class, "UNIT", false);
    option("leader", String.class, "NAME", false);
    option("inspection", String.class, "NAME", false);
    option("period", String.class, "PERIOD", false);
    option("today", LocalDate.class, "DATE", false);
  }

  /**
   * Refuses where the kind has to be told something that was not said.
   *
   * @throws Refusal of the arguments
   */
  final void requireTold(PaperKind kind) throws Refusal {
    if (order(kind, null, LocalDate.EPOCH).lacksPart()) {
      throw Refusal.ofArguments(
          setting
              .texts()
              .of(
                  "cli.paper.missing",
                  kind.word(),
                  kind.needs().stream()
                      .map(part -> "--" + part.option())
                      .collect(Collectors.joining(setting.texts().of("cli.paper.or")))));
    }
  }

  final Ledger open() {
    return new Ledger(setting.stores().get().open(value("ledger", Path.class)), setting.clock());
  }

  /**
   * The paper that is meant.
   *
   * @throws Refusal where no inspection has the name that was given
   */
  final PaperOrder order(PaperKind kind, Ledger ledger) throws Refusal {
    List<Inspection> chosen = chosenInspections(ledger.inspections());
    LocalDate given = value("today", LocalDate.class);
    return order(
        kind,
        chosen.size() == 1 ? chosen.getFirst() : null,
        given == null ? ledger.today() : given);
  }

  private PaperOrder order(PaperKind kind, @Nullable Inspection inspection, LocalDate today) {
    return new PaperOrder(
        kind, inspection, given("item"), given("unit"), given("leader"), given("period"), today);
  }

  /**
   * The kind that the word names.
   *
   * @throws Refusal of the arguments where there is none of it
   */
  final PaperKind kind() throws Refusal {
    String word = wordValue();
    return Arrays.stream(PaperKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.ofArguments(
                    setting
                        .texts()
                        .of(
                            "cli.paper.kinds",
                            word,
                            Arrays.stream(PaperKind.values())
                                .map(
                                    kind ->
                                        kind.word()
                                            + " "
                                            + setting.texts().of("cli.paper.kind." + kind.name()))
                                .collect(
                                    Collectors.joining(
                                        setting.texts().of("cli.import.between"))))));
  }
}
