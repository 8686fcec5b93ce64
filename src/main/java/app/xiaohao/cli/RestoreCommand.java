package app.xiaohao.cli;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.RestoreMoment;
import app.xiaohao.ledger.file.RestorePoints;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * {@code restore --ledger L [--list] [--at MOMENT] --to NEW}: makes a ledger anew from its copies
 * and its journal. Ends with 0 only if the new one proves and nothing that was asked for is
 * missing.
 */
final class RestoreCommand extends Command {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  RestoreCommand(CliSetting setting) {
    super("restore", setting);
    option("ledger", Path.class, "LEDGER", true);
    flag("list");
    option("at", String.class, "MOMENT", false);
    option("to", Path.class, "NEW", false);
  }

  @Override
  void run() throws Refusal {
    LedgerStores stores = setting.stores().get();
    Path ledger = value("ledger", Path.class);
    if (has("list")) {
      list(stores.restorePoints(ledger), ledger);
      return;
    }
    Path to = value("to", Path.class);
    if (to == null) {
      throw Refusal.ofArguments(text("no-to"));
    }
    String at = value("at", String.class);
    RestoreWish wish = at == null ? RestoreWish.NEWEST : RestoreWish.at(moment(at));
    tell(stores.restore(ledger, wish, to, CommitWatch.NOBODY), wish);
  }

  private OffsetDateTime moment(String words) throws Refusal {
    return RestoreMoment.of(words, setting.clock().getZone())
        .orElseThrow(() -> Refusal.ofArguments(text("bad-moment", words)));
  }

  private void list(RestorePoints points, Path ledger) throws Refusal {
    if (points.none()) {
      throw new Refusal(text("nothing", ledger));
    }
    for (BackupCopy copy : points.copies()) {
      setting
          .out()
          .println(
              text(
                  "copy",
                  MOMENT.format(copy.takenAt()),
                  copy.number() == BackupCopy.UNKNOWN
                      ? text("entries-unknown")
                      : text("entries", copy.number()),
                  copy.bytes(),
                  setting.texts().of("cli.restore.state." + copy.state().name()),
                  copy.file()));
    }
    setting
        .out()
        .println(
            points
                .journalAt()
                .map(
                    at ->
                        text(
                            "journal",
                            points.journalNumber(),
                            MOMENT.format(at.atZoneSameInstant(setting.clock().getZone()))))
                .orElseGet(() -> text("no-journal")));
    setting.out().flush();
  }

  private void tell(RestoreReport report, RestoreWish wish) throws Refusal {
    setting
        .out()
        .println(
            text(
                "done",
                report.made(),
                report.from().getFileName(),
                report.copyNumber(),
                report.number() - report.copyNumber(),
                report.number()));
    report.unusable().forEach(file -> setting.out().println(text("passed-over", file)));
    setting.out().flush();
    boolean shortOf = wish.until() == null && report.beyond() > report.number();
    if (report.evidenceLost() > 0) {
      setting.say("cli.restore.evidence-lost", report.evidenceLost());
    }
    if (!report.proof().whole()) {
      throw new Refusal(text("not-proved", Math.max(1, report.proof().differing()), report.made()));
    }
    setting.out().println(text("proved"));
    setting.out().flush();
    if (shortOf) {
      throw new Refusal(text("short", report.beyond(), report.number()));
    }
  }
}
