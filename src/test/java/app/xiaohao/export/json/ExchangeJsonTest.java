package app.xiaohao.export.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ExchangeFile;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.merge.ReviewedBatch.Target;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.sample.SampleFile;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.InspectionName;
import app.xiaohao.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ExchangeJsonTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir Path folder;

  @Test
  void losesNothingOnTheWayIntoAnotherLedger() throws Exception {
    Path first = folder.resolve("甲.json");
    Path second = folder.resolve("乙.json");
    Path sample = folder.resolve("样例.xh");
    SampleFile.at(CLOCK, sample);
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).open(sample), CLOCK)) {
      export(ledger, first);
    }
    Draft draft = new DraftMaker().of(first, ReadWatch.NOBODY).withIssues();
    String text = draft.source().text();
    for (Draft.Issue issue : draft.issues()) {
      issue
          .measures()
          .forEach(measure -> assertThat(measure.source().of(text)).isEqualTo(measure.text()));
      if (issue.title() != null) {
        assertThat(issue.titleSource().of(text)).isEqualTo(issue.title());
      }
    }
    Path other = folder.resolve("另一本.xh");
    Set<String> stated = new HashSet<>();
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).create(other), CLOCK)) {
      ledger.commit(
          new DraftReview(draft)
              .approve(
                  new Target.NewInspection(
                      InspectionName.proposed(draft, new Texts(Locale.CHINESE), List.of()),
                      InspectionName.kind(draft))),
          "测试");
      export(ledger, second);
      List<LedgerRow> rows = ledger.rows(null);
      Desk desk = ledger.desks().desk(null);
      for (LedgerRow row : rows) {
        assertThat(row.measure().closure()).isIn(Closure.NONE, Closure.STATED);
        desk.life(row.measure().id())
            .statements()
            .forEach(
                said ->
                    stated.add(
                        row.issue().number() + "." + row.measure().number() + said.closure()));
      }
    }
    JsonNode before = JsonMapper.shared().readTree(Files.readString(first));
    JsonNode after = JsonMapper.shared().readTree(Files.readString(second));
    assertThat(before.get("issues").size()).isEqualTo(53);
    assertThat(after.get("inspection")).isEqualTo(before.get("inspection"));
    int kept = 0;
    for (int i = 0; i < before.get("issues").size(); i++) {
      JsonNode oldIssue = before.get("issues").get(i);
      JsonNode newIssue = after.get("issues").get(i);
      for (int m = 0; m < oldIssue.get("measures").size(); m++) {
        ObjectNode was = (ObjectNode) oldIssue.get("measures").get(m);
        ObjectNode is = (ObjectNode) newIssue.get("measures").get(m);
        kept += checkBeyond(was, is);
        String closure = was.get("closure").asString();
        boolean closed = closure.equals("CLOSED") || closure.equals("STATED");
        if (!closure.equals("NONE")) {
          assertThat(stated)
              .contains((i + 1) + "." + (m + 1) + (closed ? Closure.CLOSED.name() : closure));
        }
        was.put("closure", closed ? "STATED" : "NONE");
      }
      assertThat(newIssue).isEqualTo(oldIssue);
    }
    assertThat(kept).as("facts that no document states").isGreaterThan(20);
  }

  /** What no document states came as fields of their own; the rest is compared as it is. */
  private static int checkBeyond(ObjectNode was, ObjectNode is) {
    Map<String, String> fields = new HashMap<>();
    ArrayNode own = JsonMapper.shared().createArrayNode();
    for (JsonNode field : is.get("fields")) {
      String heading = field.get("heading").asString();
      if (List.of("进展记录", "延期次数", "首次时限", "销号日期", "销号编号").contains(heading)) {
        fields.put(heading, field.get("text").asString());
      } else {
        own.add(field);
      }
    }
    int kept = 0;
    if (!was.get("closedOn").isNull()) {
      assertThat(fields).containsEntry("销号日期", was.get("closedOn").asString());
      assertThat(fields).containsEntry("销号编号", was.get("closingNumber").asString());
      kept++;
    }
    if (was.get("extensions").intValue() > 0) {
      assertThat(fields)
          .containsEntry("延期次数", was.get("extensions").asString())
          .containsEntry("首次时限", was.get("firstDue").asString());
      kept++;
    }
    for (JsonNode progress : was.get("progress")) {
      assertThat(fields.get("进展记录"))
          .contains(progress.get("on").asString())
          .contains(progress.get("percent").asString() + "%")
          .contains(progress.get("text").asString())
          .contains(progress.get("by").asString());
      kept++;
    }
    if (!was.get("progress").isEmpty()) {
      assertThat(is.get("progress").path(0).path("text").asString(""))
          .isEqualTo(was.get("progress").get(0).get("text").asString());
    }
    is.set("fields", own);
    for (ObjectNode node : List.of(was, is)) {
      node.remove(
          List.of("closedOn", "closingNumber", "extensions", "firstDue", "progress", "key"));
    }
    return kept;
  }

  @Test
  void whatADocumentCallsClosedStaysStatedThroughAnyNumberOfLedgers() throws Exception {
    for (int version = 1; version <= ExchangeFile.VERSION; version++) {
      for (Closure said : List.of(Closure.CLOSED, Closure.STATED)) {
        if (said == Closure.CLOSED || version == ExchangeFile.VERSION) {
          Path out = folder.resolve(version + said.name() + ".json");
          assertThat(broughtInto(version + said.name() + ".xh", draft(closed(version, said)), out))
              .containsExactly(Closure.STATED);
          assertThat(Files.readString(out)).contains("\"STATED\"").doesNotContain("\"CLOSED\"");
          Draft again = new DraftMaker().of(out, ReadWatch.NOBODY);
          assertThat(broughtInto("再" + version + said.name() + ".xh", again, out))
              .containsExactly(Closure.STATED);
        }
      }
    }
    assertThat(refusal(closed(2, Closure.STATED)).kind()).isEqualTo(Kind.BROKEN);
  }

  private static String closed(int version, Closure said) {
    return """
    {"format": "xiaohao-exchange", "version": %d, "inspection": {"name": "甲"},
     "issues": [{"title": "台账不全", "original": "台账不全", "measures": [{"text": "补齐台账",
       "completion": "DONE", "nature": "LIMITED", "closure": "%s",
       "closedOn": "2026-03-01", "closingNumber": "甲销〔2026〕1号"}]}]}
    """
        .formatted(version, said);
  }

  private List<Closure> broughtInto(String name, Draft draft, Path out) throws Exception {
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(CLOCK).create(folder.resolve(name)), CLOCK)) {
      ledger.commit(
          new DraftReview(draft.withIssues())
              .approve(
                  new Target.NewInspection(
                      InspectionName.proposed(draft, new Texts(Locale.CHINESE), List.of()),
                      InspectionName.kind(draft))),
          "测试");
      export(ledger, out);
      return ledger.rows(null).stream().map(row -> row.measure().closure()).toList();
    }
  }

  @Test
  void carriesWhatWasAddedAndStruckByHandAndElseStaysAsEarlierVersionsReadIt() throws Exception {
    Path sample = folder.resolve("样例.xh");
    Path plain = folder.resolve("原样.json");
    Path byHand = folder.resolve("增删.json");
    SampleFile.at(CLOCK, sample);
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).open(sample), CLOCK)) {
      export(ledger, plain);
      LedgerRow row = ledger.rows(null).getFirst();
      ledger.apply(new Change.MeasureAdded(row.issue().id(), "建立调度专班", "县委常委会", "补强"), "测试");
      LedgerRow other =
          ledger.rows(null).stream()
              .filter(one -> one.measure().closure() == Closure.NONE)
              .findFirst()
              .orElseThrow();
      ledger.apply(new Change.Removed(other.measure().id(), "重复"), "测试");
      export(ledger, byHand);
    }
    assertThat(Files.readString(plain))
        .contains("\"version\" : 3")
        .doesNotContain("\"added\"")
        .doesNotContain("\"removed\"");
    assertThat(Files.readString(byHand)).contains("\"version\" : 4").contains("县委常委会");
    Draft draft = new DraftMaker().of(byHand, ReadWatch.NOBODY).withIssues();
    assertThat(draft.warnings()).extracting(Warning::kind).contains(Warning.Kind.STRUCK_ELSEWHERE);
    assertThat(draft.issues().getFirst().measures().getLast().row().fields())
        .extracting(Draft.CustomField::text)
        .containsExactly("县委常委会；补强；测试；2026-11-21");
    Path dayless = folder.resolve("无日期.json");
    Files.writeString(
        dayless,
        Files.readString(byHand)
            .replaceFirst("(\"by\" : \"测试\"),\\s*\"on\" : \"2026-11-21\"", "$1"));
    assertThat(
            new DraftMaker()
                .of(dayless, ReadWatch.NOBODY)
                .withIssues()
                .issues()
                .getFirst()
                .measures()
                .getLast()
                .row()
                .fields())
        .extracting(Draft.CustomField::text)
        .containsExactly("县委常委会；补强；测试");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    String file =
        """
        {"format": "xiaohao-exchange", "version": 1, "inspection": {"name": "甲"},
         "issues": [{"title": "台账不全", "original": "台账不全"}]}
        """;
    assertThat(draft(file).issues()).hasSize(1);
    assertThat(draft(file.replace("1,", "2,")).issues()).hasSize(1);
    assertThat(draft(file.replace("1,", "3,")).issues()).hasSize(1);
    assertThat(draft(file.replace("1,", "4,")).issues()).hasSize(1);
    IntakeException newer = refusal(file.replace("1,", "5,"));
    assertThat(newer.kind()).isEqualTo(Kind.NEWER_VERSION);
    assertThat(newer.arguments()).containsExactly("5");
    for (String broken :
        List.of(
            file.substring(0, file.length() - 5),
            file.replace("\"title\"", "\"heading\""),
            file.replace("\"original\": \"台账不全\"", "\"original\": null"),
            file.replace("1,", "\"1\","),
            file.replace("1,", "0,"),
            file.replace("\"title\"", "\"key\": \"1\", \"title\""),
            file + "x")) {
      IntakeException refusal = refusal(broken);
      assertThat(refusal.kind()).as(broken).isEqualTo(Kind.BROKEN);
      assertThat(refusal.arguments()).containsExactly(ExchangeFile.FORMAT);
    }
  }

  private static void export(Ledger ledger, Path target) throws Exception {
    Inspection inspection = ledger.inspections().getFirst();
    List<LedgerRow> rows = ledger.rows(inspection.id());
    new ExchangeJson(ledger, inspection).write(target, inspection, rows);
  }

  private Draft draft(String json) throws Exception {
    Path file = folder.resolve("交换.json");
    Files.writeString(file, json);
    return new DraftMaker().of(file, ReadWatch.NOBODY);
  }

  private IntakeException refusal(String json) {
    return catchThrowableOfType(IntakeException.class, () -> draft(json));
  }
}
