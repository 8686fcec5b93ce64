package app.xiaohao.ledger.file;

import app.xiaohao.intake.Draft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A fingerprint of what was read of a document, whatever its bytes: a table that was opened and
 * saved again has the same. The document's name, where things stand in it and what was remarked
 * about it do not count.
 */
final class ContentPrint {
  private static final byte END = 0x1F;

  private final MessageDigest digest = EvidenceReader.sha256();

  private ContentPrint() {}

  /** SHA-256 in lower-case hexadecimal digits. */
  static String of(Draft draft) {
    ContentPrint print = new ContentPrint();
    print.report(draft.report());
    draft.issues().forEach(print::issue);
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void report(Draft.Report report) {
    say(
        report.title(),
        report.inspectedParty(),
        report.inspectingBody(),
        report.inspectionFrom(),
        report.inspectionTo(),
        report.feedbackDate(),
        report.signatory(),
        report.signedDate());
  }

  private void issue(Draft.Issue issue) {
    say("issue", issue.path(), issue.headings(), issue.title(), issue.lead());
    status(issue.status());
    units(issue.units());
    leaders(issue.leaders());
    fields(issue.fields());
    for (Draft.DeadlineMention due : issue.deadlines()) {
      say("due", due.measure(), due.kind(), due.quote(), due.date(), due.rule());
    }
    for (Draft.IssuedDocument issued : issue.documents()) {
      say("issued", issued.measure(), issued.title());
    }
    for (Draft.Measure measure : issue.measures()) {
      say(
          "measure",
          measure.n(),
          measure.text(),
          measure.row().progress(),
          measure.row().progressOn());
      status(measure.row().status());
      units(measure.row().units());
      leaders(measure.row().leaders());
      fields(measure.row().fields());
    }
  }

  private void status(Draft.Status status) {
    if (status != null) {
      say(
          "status",
          status.completion(),
          status.closure(),
          status.nature(),
          status.percent(),
          status.closedOn(),
          status.closingNumber(),
          status.quote());
    }
  }

  private void units(List<Draft.UnitMention> units) {
    units.forEach(unit -> say("unit", unit.role(), unit.name()));
  }

  private void leaders(List<Draft.LeaderMention> leaders) {
    leaders.forEach(leader -> say("leader", leader.name(), leader.posts()));
  }

  private void fields(List<Draft.CustomField> fields) {
    fields.forEach(field -> say("field", field.heading(), field.text()));
  }

  private void say(Object... parts) {
    for (Object part : parts) {
      digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      digest.update(END);
    }
  }
}
