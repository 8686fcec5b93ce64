package app.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void saysWhatAndWhereButNothingThatWasQuoted() {
    Exception cause = new SQLException("insert into measure values ('清理合同213份')", "23505", 7);
    Exception thrown = new IllegalStateException("台账里的话", cause);
    thrown.addSuppressed(new IllegalArgumentException("旁边的话"));
    String trace = Trace.of(thrown);
    assertThat(trace)
        .contains(
            "java.lang.IllegalStateException",
            "Caused by: java.sql.SQLException 23505/7",
            "Suppressed: java.lang.IllegalArgumentException",
            "\tat " + TraceTest.class.getName() + ".saysWhatAndWhere")
        .doesNotContain("合同", "台账", "旁边");
  }

  @Test
  void framesThatACauseSharesStandOnce() {
    Exception thrown = new IllegalStateException(new IllegalArgumentException());
    long own =
        Trace.of(thrown)
            .lines()
            .filter(line -> line.contains("framesThatACauseSharesStandOnce"))
            .count();
    assertThat(own).isEqualTo(1);
  }

  @Test
  void endsWhereCausesGoRound() {
    Exception one = new IllegalStateException();
    Exception other = new IllegalArgumentException(one);
    one.initCause(other);
    assertThat(Trace.of(one).lines().filter(line -> line.contains("IllegalState"))).hasSize(2);
  }
}
