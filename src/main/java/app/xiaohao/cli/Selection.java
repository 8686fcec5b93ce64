package app.xiaohao.cli;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerQuery.Status;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The options that choose rows, shared by the commands that show them. */
final class Selection {
  private final Command command;
  private final Texts texts;

  /** Adds the options to a command. */
  Selection(Command command, Texts texts) {
    this.command = command;
    this.texts = texts;
    command.flag("overdue");
    command.option("due", String.class, "STATE", false);
    command.option("light", String.class, "COLOUR", false);
    command.option("status", String.class, "STATUS", false);
    command.option("unit", String.class, "UNIT", false);
    command.option("leader", String.class, "NAME", false);
    command.option("aspect", String.class, "ASPECT", false);
    command.option("text", String.class, "WORDS", false);
  }

  /**
   * The query asked for.
   *
   * @throws Refusal if a light or a status is none
   */
  LedgerQuery query() throws Refusal {
    Set<DueState> due = EnumSet.noneOf(DueState.class);
    if (command.has("overdue")) {
      due.add(DueState.OVERDUE);
    }
    due.addAll(asked("due", DueState.values()));
    Set<Light> lights = asked("light", Light.values());
    String status = given("status");
    String aspect = given("aspect");
    return new LedgerQuery(
        given("text"),
        due,
        lights,
        status.isEmpty() ? null : status(status),
        given("unit"),
        given("leader"),
        aspect.isEmpty() ? null : aspect,
        LedgerQuery.Order.PAPER);
  }

  /** What is chosen, in words; empty for everything. */
  String words(LedgerQuery query) {
    List<String> words = new ArrayList<>();
    query.due().stream().sorted().map(texts::word).forEach(words::add);
    query.lights().stream().sorted().map(texts::word).forEach(words::add);
    if (query.status() != null) {
      words.add(texts.of("words.status." + query.status().name()));
    }
    words.add(query.unit());
    words.add(query.leader());
    words.add(query.aspect() == null ? "" : query.aspect());
    words.add(query.text());
    words.removeIf(String::isBlank);
    return String.join(texts.of("cli.selection.and"), words);
  }

  private String given(String option) {
    String value = command.value(option, String.class);
    return value == null ? "" : value.strip();
  }

  /** The value that an option names in words or by its name; none where it is not given. */
  private <T extends Enum<T>> Set<T> asked(String option, T[] values) throws Refusal {
    String word = given(option);
    if (word.isEmpty()) {
      return Set.of();
    }
    for (T value : values) {
      if (texts.word(value).equals(word) || name(value).equals(word)) {
        return Set.of(value);
      }
    }
    throw new Refusal(texts.of("cli.usage.value", "--" + option, word));
  }

  private Status status(String word) throws Refusal {
    for (Status status : Status.values()) {
      if (texts.of("words.status." + status.name()).equals(word) || name(status).equals(word)) {
        return status;
      }
    }
    throw new Refusal(texts.of("cli.usage.value", "--status", word));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
