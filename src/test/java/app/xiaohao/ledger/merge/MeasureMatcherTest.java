package app.xiaohao.ledger.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.MeasureMatcher.Pair;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureMatcherTest {
  private static final Agreement NOTHING_KNOWN = new Agreement(0, 0, 0, 0);
  private static final Agreement SAME_UNITS = new Agreement(2, 0, 0, 0);
  private static final Agreement OTHER_UNITS = new Agreement(0, 2, 2, 0);

  @ParameterizedTest
  @CsvSource({
    // measures of the file, of the ledger; what each of the file's is
    "完善合同台账 开展业务培训,完善合同台账 开展业务培训,1 SURE 2 SURE",
    "开展业务培训 完善合同台账,完善合同台账 开展业务培训,2 SURE 1 SURE",
    "完善合同台账 建立督查通报制度,完善合同台账,1 SURE - NEW",
    "完善合同台账,完善合同台账 建立督查通报制度,1 SURE",
    "完善村集体合同管理台账,完善村集体合同的管理台账,1 SURE",
    "'',完善合同台账 开展业务培训,1 SHARED 2 SHARED",
    "'',完善合同台账,1 SURE",
  })
  void findsThemByTheirWordingWhateverTheirOrder(String file, String mine, String expected) {
    assertThat(match(file, mine, NOTHING_KNOWN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "完善合同台账,建立督查通报制度,1 REWORDED",
    "完善合同台账 开展业务培训,开展业务培训 建立督查通报制度,2 REWORDED 1 SURE",
  })
  void rewordedIsWhatAllElseSpeaksFor(String file, String mine, String expected) {
    assertThat(match(file, mine, SAME_UNITS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "完善合同台账 开展业务培训,开展业务培训 建立督查通报制度,- NEW 1 SURE",
    "完善合同台账,建立督查通报制度,- UNCLEAR",
  })
  void whatElseSpeaksAgainstIsNewOrAsked(String file, String mine, String expected) {
    assertThat(match(file, mine, OTHER_UNITS)).isEqualTo(expected);
  }

  private static String match(String file, String mine, Agreement agreement) {
    List<Draft.Measure> measures = new ArrayList<>();
    for (String text : file.split(" ")) {
      int n = measures.size() + 1;
      measures.add(new Draft.Measure(n, text, new SourceRange(n, n + 1)));
    }
    List<MeasureLine> lines = new ArrayList<>();
    for (String text : mine.split(" ")) {
      lines.add(line(lines.size() + 1, text));
    }
    List<Pair> pairs =
        MeasureMatcher.match(
            measures,
            lines,
            new MeasureMatcher.Comparison() {
              @Override
              public Agreement of(Draft.Measure one, MeasureLine other) {
                return agreement;
              }

              @Override
              public String said(MeasureLine line) {
                return line.text();
              }
            });
    return pairs.stream()
        .map(
            pair ->
                (pair.mine() == null ? "-" : Integer.toString(pair.mine().number()))
                    + " "
                    + pair.how())
        .collect(Collectors.joining(" "));
  }

  private static MeasureLine line(int number, String text) {
    return new MeasureLine(
        new MeasureId(number),
        number,
        text,
        new Responsibility(List.of(), List.of(), List.of(), List.of()),
        new MeasureLine.Term(Deadline.unset(), null, 0),
        new MeasureLine.Work(Nature.LIMITED, 0, "", null, Completion.NOT_STARTED, null),
        new MeasureLine.Closing(Closure.NONE, null, "", 0, 1, null),
        0);
  }
}
