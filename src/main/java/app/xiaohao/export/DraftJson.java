package app.xiaohao.export;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import app.xiaohao.text.Texts;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes drafts as the JSON of the parse contract. Safe for several threads. */
public final class DraftJson {
  private final JsonMapper mapper = new JsonMapper();
  private final Texts texts;

  /**
   * @param texts the language of the warnings' messages
   */
  public DraftJson(Texts texts) {
    this.texts = texts;
  }

  /** One draft as an object, several as an array; indented, without a line end after it. */
  public String write(List<Draft> drafts) {
    if (drafts.size() == 1) {
      return node(drafts.getFirst()).toPrettyString();
    }
    ArrayNode all = mapper.createArrayNode();
    drafts.forEach(draft -> all.add(node(draft)));
    return all.toPrettyString();
  }

  private ObjectNode node(Draft draft) {
    ObjectNode root = mapper.createObjectNode();
    root.put("file", draft.source().name());
    report(root.putObject("report"), draft.report());
    ArrayNode issues = root.putArray("issues");
    draft.issues().forEach(issue -> issue(issues.addObject(), issue));
    ArrayNode followUps = root.putArray("followUps");
    for (Draft.FollowUp followUp : draft.followUps()) {
      ObjectNode node = followUps.addObject();
      strings(node.putArray("path"), followUp.path());
      node.put("title", followUp.title());
      node.put("text", followUp.text());
    }
    ArrayNode warnings = root.putArray("warnings");
    draft.warnings().forEach(warning -> warning(warnings.addObject(), warning));
    return root;
  }

  private static void report(ObjectNode node, Draft.Report report) {
    node.put("title", report.title());
    node.put("inspectedParty", report.inspectedParty());
    node.put("inspectingBody", report.inspectingBody());
    node.put("inspectionFrom", text(report.inspectionFrom()));
    node.put("inspectionTo", text(report.inspectionTo()));
    node.put("feedbackDate", text(report.feedbackDate()));
    node.put("signatory", report.signatory());
    node.put("signedDate", text(report.signedDate()));
    node.put("phone", report.phone());
    node.put("address", report.address());
    node.put("postcode", report.postcode());
    node.put("email", report.email());
    node.put("commentFrom", text(report.commentFrom()));
    node.put("commentTo", text(report.commentTo()));
  }

  private static void issue(ObjectNode node, Draft.Issue issue) {
    strings(node.putArray("path"), issue.path());
    strings(node.putArray("headings"), issue.headings());
    node.put("title", issue.title());
    node.put("lead", issue.lead());
    range(node, issue.source());
    ArrayNode measures = node.putArray("measures");
    for (Draft.Measure measure : issue.measures()) {
      ObjectNode item = measures.addObject();
      item.put("n", measure.n());
      item.put("text", measure.text());
      range(item, measure.source());
    }
    ObjectNode status = node.putObject("status");
    status.put("value", issue.status().value().name());
    status.put("quote", issue.status().quote());
    ArrayNode deadlines = node.putArray("deadlines");
    for (Draft.DeadlineMention mention : issue.deadlines()) {
      ObjectNode item = deadlines.addObject();
      item.put("measure", mention.measure());
      item.put("quote", mention.quote());
      item.put("kind", mention.kind().name());
      item.put("date", text(mention.date()));
      item.put("rule", mention.rule());
    }
    ArrayNode units = node.putArray("units");
    for (Draft.UnitMention unit : issue.units()) {
      units.addObject().put("name", unit.name()).put("role", unit.role().name());
    }
    strings(node.putArray("leaders"), issue.leaders());
    strings(node.putArray("actors"), issue.actors());
    ArrayNode metrics = node.putArray("metrics");
    for (Draft.Metric metric : issue.metrics()) {
      ObjectNode item = metrics.addObject();
      item.put("measure", metric.measure());
      item.put("quote", metric.quote());
      item.put("value", metric.value());
      item.put("unit", metric.unit());
    }
  }

  private void warning(ObjectNode node, Warning warning) {
    range(node, warning.source());
    node.put(
        "message",
        texts.of("intake.warning." + warning.kind().name(), warning.arguments().toArray()));
  }

  private static void range(ObjectNode node, SourceRange source) {
    node.putObject("source").put("start", source.start()).put("end", source.end());
  }

  private static void strings(ArrayNode node, List<String> values) {
    values.forEach(node::add);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
