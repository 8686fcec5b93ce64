package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Other programs know the fields by their names: a component that is renamed must not rename one.
 */
class JsonFieldsTest extends SampleLine {
  private static final String SUMS =
      " due ledger done inProgress closed notClosed overdue longTerm missing extra added removed";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
"""
list --json           | [{inspection number path aspect issue original measure leaders leadUnits responsibleUnits supportingUnits deadline{kind date awaitsDate words} firstDue extensions due light percent progress progressOn completion doneOn nature closure closedOn closingNumber after order own{} added}]
list --issued --json  | [{inspection number issue title quote}]
history --json        | [{number at by account machine kind item inspection reason fields[{field before after}]}]
verify --json         | {whole entries seal code broken signatures{sessions keys[{fingerprint kept account machine by first last sessions}] unsigned} compared differing differences}
lights --json         | {today counts{RED YELLOW GREEN BLUE NONE} sets[{name source dueSoonDays inspections rules[{n light word meaning}]}] measures[{inspection number light word set rule due daysLeft planned percent}]}
""")
  void keepTheirNamesAndOrder(String command, String fields) {
    assertThat(shape(answer(command))).isEqualTo(fields);
  }

  @Test
  void ofAReconciliationKeepTheirs() {
    assertThat(shape(answer("reconcile --json")))
        .isEqualTo(
            "[{inspection document period on issues issuesClosed asked reported late total{"
                + SUMS.strip()
                + "} byAspect[{name"
                + SUMS
                + "}] byUnit[{name"
                + SUMS
                + "}] byLeader[{name"
                + SUMS
                + "}] differences[{kind reason number title unit text}] agree errors}]");
  }

  @Test
  void ofAProofTellWhatWasAskedOnlyWhereItWas() {
    String code = answer("verify --json").get("code").asString();
    assertThat(shape(answer("verify --json --seal " + code)))
        .contains("unsigned} asked{code verdict number at by item} compared");
  }

  private JsonNode answer(String command) {
    out.reset();
    String[] words = (command + " --ledger " + sample).split(" ");
    assertThat(run(words)).isZero();
    return json();
  }

  /** The names, in their order; of what an array holds, those of its fullest part. */
  private static String shape(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> field.getKey() + shape(field.getValue()))
          .collect(Collectors.joining(" ", "{", "}"));
    }
    return node.valueStream()
        .map(JsonFieldsTest::shape)
        .filter(shape -> !shape.isEmpty())
        .max(Comparator.comparingInt(String::length))
        .map(shape -> "[" + shape + "]")
        .orElse("");
  }
}
