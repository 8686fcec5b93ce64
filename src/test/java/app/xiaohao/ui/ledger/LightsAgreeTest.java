package app.xiaohao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.json.LightsJson;
import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Completion;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightCondition;
import app.xiaohao.model.light.LightRule;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.model.Shown;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For random ledgers and sets of rules: cards, chips, command line and workbook count the same. */
class LightsAgreeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  static LongStream fewSeeds() {
    return LongStream.range(200, 212);
  }

  /**
   * A ledger whose inspections go by the standard set, by one that ships or by the office's own.
   */
  private record Case(List<LedgerRow> rows, List<Inspection> inspections, LightsInForce lights) {
    static Case of(long seed) {
      Random random = new Random(seed);
      int count = 1 + random.nextInt(3);
      LightRules standard = LightRules.standard(random.nextInt(40));
      List<LightRules> own = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        own.add(set("本办规则" + i, random));
      }
      List<LightRules> offered = new LightsInForce(standard, own, Map.of()).offered();
      List<Inspection> inspections = new ArrayList<>();
      Map<InspectionId, InspectionRules> rules = new HashMap<>();
      for (int i = 1; i <= count; i++) {
        InspectionId id = new InspectionId(i);
        inspections.add(
            new Inspection(
                id,
                "巡察" + i,
                InspectionKind.LOCAL_INSPECTION,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        if (random.nextBoolean()) {
          String name = offered.get(random.nextInt(offered.size())).name();
          rules.put(id, InspectionRules.DEFAULT.withLightRules(name));
        }
      }
      return new Case(
          RandomRows.of(seed, TODAY, count), inspections, LightsInForce.of(standard, own, rules));
    }

    private static LightRules set(String name, Random random) {
      List<LightRule> rules = new ArrayList<>();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        LightCondition when =
            switch (random.nextInt(3)) {
              case 0 -> LightCondition.ANY.withDue(Set.of(any(DueState.values(), random)));
              case 1 ->
                  LightCondition.ANY.withCompletions(Set.of(any(Completion.values(), random)));
              default -> LightCondition.ANY;
            };
        rules.add(new LightRule(any(Light.values(), random), "词" + i, when));
      }
      return new LightRules(name, "", random.nextInt(30), rules);
    }

    private static <T> T any(T[] values, Random random) {
      return values[random.nextInt(values.length)];
    }

    Contents contents() {
      return new Contents(
          0,
          null,
          inspections,
          rows,
          LedgerSettings.DEFAULT.withLights(lights),
          TODAY,
          Summary.of(rows, lights, TODAY),
          List.of(),
          List.of(),
          CustomFields.NONE,
          InspectionNames.of(inspections, rows));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cardsChipsListsAndCommandLineCountTheSame(long seed) {
    Case one = Case.of(seed);
    Summary.Counts counts = Summary.of(one.rows(), one.lights(), TODAY).total();
    Contents contents = one.contents();
    Shown.Chips chips =
        Shown.of(contents, LedgerQuery.ALL, ColumnQuery.ALL, Grouping.NONE, TEXTS, null).chips();
    JsonNode json = json(one, counts);

    Map<Light, Integer> listed = new EnumMap<>(Light.class);
    for (JsonNode measure : json.get("measures")) {
      listed.merge(Light.valueOf(measure.get("light").asString()), 1, Integer::sum);
    }
    for (Light light : Light.values()) {
      int count = counts.of(light);
      assertThat(chips.lights().getOrDefault(light, 0)).isEqualTo(count);
      assertThat(json.get("counts").get(light.name()).asInt()).isEqualTo(count);
      assertThat(listed.getOrDefault(light, 0)).isEqualTo(count);
      assertThat(LedgerQuery.ALL.withLights(Set.of(light)).of(one.rows(), one.lights(), TODAY))
          .hasSize(count);
    }
    for (DueState state : DueState.values()) {
      assertThat(chips.due().getOrDefault(state, 0)).isEqualTo(counts.of(state));
    }
    assertThat(chips.ownLights()).isEqualTo(counts.ownLights());
    assertThat(counts.lights().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(counts.measures());
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void theWorkbookCountsTheSameForEachUnitAndAspectAndInAll(long seed) throws Exception {
    Case one = Case.of(seed);
    Summary summary = Summary.of(one.rows(), one.lights(), TODAY);
    Path file = folder.resolve("台账.xlsx");
    new LedgerWorkbook(TEXTS)
        .write(
            file,
            new LedgerExtract(
                new LedgerExtract.Heading("", "", "", ""),
                one.rows(),
                List.of(),
                one.inspections(),
                one.lights(),
                TODAY),
            () -> false);
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      assertSheet(book.getSheetAt(1), summary.byUnit(), summary.total());
      assertSheet(book.getSheetAt(2), summary.byAspect(), summary.total());
    }
  }

  private static void assertSheet(Sheet sheet, List<Summary.Group> groups, Summary.Counts total) {
    Row headings = null;
    for (Row row : sheet) {
      if (row.getCell(0) != null && words(row, 0).equals("序号")) {
        headings = row;
      }
    }
    List<Summary.Counts> lines =
        new ArrayList<>(groups.stream().map(Summary.Group::counts).toList());
    lines.add(total);
    for (Light light : Light.values()) {
      int column = column(headings, LampWording.shape(light, TEXTS) + " " + TEXTS.word(light));
      assertThat(column >= 0).isEqualTo(total.ownLights());
      for (int i = 0; i < lines.size() && column >= 0; i++) {
        Row row = sheet.getRow(headings.getRowNum() + 1 + i);
        assertThat((int) row.getCell(column).getNumericCellValue())
            .isEqualTo(lines.get(i).of(light));
      }
    }
    for (DueState state : DueState.values()) {
      int column = column(headings, TEXTS.word(state));
      for (int i = 0; i < lines.size(); i++) {
        Row row = sheet.getRow(headings.getRowNum() + 1 + i);
        assertThat((int) row.getCell(column).getNumericCellValue())
            .isEqualTo(lines.get(i).of(state));
      }
    }
  }

  private static int column(Row headings, String words) {
    for (int column = 0; column < headings.getLastCellNum(); column++) {
      if (words(headings, column).equals(words)) {
        return column;
      }
    }
    return -1;
  }

  private static String words(Row row, int column) {
    return row.getCell(column).toString();
  }

  private static JsonNode json(Case one, Summary.Counts counts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LightsJson(one.inspections(), TEXTS)
        .write(
            one.rows().stream().filter(row -> row.measure() != null).toList(),
            one.lights(),
            counts,
            TODAY,
            out);
    return JsonMapper.shared().readTree(out.toByteArray());
  }
}
