package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.store.DamageTrials.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the trials that {@link DamageTrials} makes by the hundred. */
class DamageTest {
  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostWithoutAWord() throws IOException, SQLException {
    Map<Outcome, Integer> outcomes = new DamageTrials(folder, 20261103).tries(40).outcomes();
    assertThat(outcomes)
        .containsOnlyKeys(Outcome.UNHARMED, Outcome.REFUSED_AND_RESTORED)
        .hasEntrySatisfying(
            Outcome.REFUSED_AND_RESTORED, times -> assertThat(times).isGreaterThan(3));
  }
}
