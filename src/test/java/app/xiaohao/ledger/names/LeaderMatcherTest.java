package app.xiaohao.ledger.names;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.ledger.names.LeaderMatcher.Match;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaderMatcherTest {
  private static final Leader ORGANISER = new Leader(new LeaderId(1), "周明远", "区委常委、组织部部长");
  private static final Leader MAYOR = new Leader(new LeaderId(2), "何䶮", "");

  private final LeaderMatcher matcher = new LeaderMatcher(List.of(ORGANISER, MAYOR));

  @Test
  void takesTheOnlyOneOfANameWhosePostsAgree() {
    assertThat(matcher.match(new LeaderMention("周明远", "组织部部长")))
        .isEqualTo(new Match.Exact(ORGANISER));
    assertThat(matcher.match(new LeaderMention("周明远", ""))).isEqualTo(new Match.Exact(ORGANISER));
    assertThat(matcher.match(new LeaderMention("何 䶮", "副区长"))).isEqualTo(new Match.Exact(MAYOR));
  }

  @Test
  void asksWhereTheNameIsTheSameAndThePostsAreOthers() {
    assertThat(matcher.match(new LeaderMention("周明远", "区财政局局长")))
        .isEqualTo(new Match.Asked(List.of(ORGANISER)));
  }

  @Test
  void asksWhichOfTwoIsMeantWhereNoPostSays() {
    Leader other = new Leader(new LeaderId(3), "周明远", "区财政局局长");
    LeaderMatcher two = new LeaderMatcher(List.of(ORGANISER, other));
    assertThat(two.match(new LeaderMention("周明远", "")))
        .isEqualTo(new Match.Asked(List.of(ORGANISER, other)));
    assertThat(two.match(new LeaderMention("周明远", "区财政局局长"))).isEqualTo(new Match.Exact(other));
  }

  @Test
  void knowsWhomItHasNot() {
    assertThat(matcher.match(new LeaderMention("陈立群", "区长"))).isEqualTo(new Match.New());
  }
}
