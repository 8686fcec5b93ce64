package app.xiaohao.ui.ledger.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.text.column.ColumnFilter.OneOf;
import app.xiaohao.text.column.ColumnValues;
import app.xiaohao.text.column.ColumnValues.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterChoicesTest {
  private static final Value FINANCE = new Value("县财政局", 3);
  private static final Value PEOPLE = new Value("县委组织部", 2);
  private static final ColumnValues VALUES = new ColumnValues(List.of(FINANCE, PEOPLE), 4);

  @Test
  void everythingIsTickedAtFirstAndMeansNoFilter() {
    FilterChoices choices = new FilterChoices(VALUES, null);
    assertThat(choices.allTicked()).isTrue();
    assertThat(choices.rows()).isEqualTo(9);
    assertThat(choices.filter()).isNull();
  }

  @Test
  void whatIsTakenAwayIsFilteredOut() {
    FilterChoices choices = new FilterChoices(VALUES, null);
    choices.toggle(FINANCE);
    assertThat(choices.filter()).isEqualTo(new OneOf(Set.of("县委组织部"), true));
    choices.tickUnknown(false);
    assertThat(choices.filter()).isEqualTo(new OneOf(Set.of("县委组织部"), false));
    choices.toggle(PEOPLE);
    assertThat(choices.noneTicked()).isTrue();
  }

  @Test
  void aSearchBySoundTicksWhatItFindsAndNothingElse() {
    FilterChoices choices = new FilterChoices(VALUES, null);
    choices.search("zzb");
    assertThat(choices.found()).containsExactly(PEOPLE);
    assertThat(choices.filter()).isEqualTo(new OneOf(Set.of("县委组织部"), false));
    choices.search("");
    assertThat(choices.filter()).isNull();
  }

  @Test
  void aFilterIsThereAgain() {
    FilterChoices choices = new FilterChoices(VALUES, new OneOf(Set.of("县财政局"), true));
    assertThat(choices.isTicked(FINANCE)).isTrue();
    assertThat(choices.isTicked(PEOPLE)).isFalse();
    assertThat(choices.isUnknownTicked()).isTrue();
  }
}
