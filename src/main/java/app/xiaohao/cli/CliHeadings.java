package app.xiaohao.cli;

import app.xiaohao.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The headings of help in the person's language; picocli brings English ones. */
final class CliHeadings {
  private static final int WIDTH = 100;

  private CliHeadings() {}

  static void put(CommandSpec spec, Texts texts) {
    UsageMessageSpec usage = spec.usageMessage();
    usage.synopsisHeading(texts.of("cli.heading.usage") + " ");
    usage.descriptionHeading("%n");
    usage.parameterListHeading("%n" + texts.of("cli.heading.parameters") + "%n");
    usage.optionListHeading("%n" + texts.of("cli.heading.options") + "%n");
    usage.commandListHeading("%n" + texts.of("cli.heading.commands") + "%n");
    usage.synopsisSubcommandLabel("COMMAND");
    usage.width(WIDTH);
    usage.adjustLineBreaksForWideCJKCharacters(true);
    usage.sortOptions(false);
  }
}
