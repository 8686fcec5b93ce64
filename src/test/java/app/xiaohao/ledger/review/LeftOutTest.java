package app.xiaohao.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.SourceRange;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeftOutTest {
  static Stream<Long> seeds() {
    return new Random(20261130).longs(300).boxed();
  }

  /** Nested, touching, equal and empty ranges among them. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aRangeIsTakenIfItSharesAPlaceWithAnyOther(long seed) {
    Random random = new Random(seed);
    List<SourceRange> taken =
        Stream.generate(() -> range(random)).limit(random.nextInt(12)).toList();
    LeftOut.Taken sought = new LeftOut.Taken(taken);
    for (int i = 0; i < 20; i++) {
      SourceRange asked = range(random);
      boolean meets =
          taken.stream().anyMatch(one -> one.start() < asked.end() && asked.start() < one.end());
      assertThat(sought.meets(asked)).as("%s in %s", asked, taken).isEqualTo(meets);
    }
  }

  private static SourceRange range(Random random) {
    int start = random.nextInt(30);
    return new SourceRange(start, start + random.nextInt(8));
  }
}
