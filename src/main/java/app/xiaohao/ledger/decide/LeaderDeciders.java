package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Write.Named;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import java.util.ArrayList;
import java.util.List;

/** Leaders. What a person has kept no import takes away again. */
final class LeaderDeciders {
  private LeaderDeciders() {}

  static Decision kept(Held held, Change.LeaderKept change) {
    List<Leader> leaders = held.leaders();
    Leader before = change.before();
    Deciders.requireHeld(leaders.contains(before));
    Leader after = NameRules.kept(leaders, change.after());
    Deciders.requireHeld(after.id().equals(before.id()));
    List<Write> writes = new ArrayList<>();
    writes.add(
        Row.changed(
            "leader",
            before.id().value(),
            "name",
            after.name(),
            "posts",
            after.posts(),
            "import_id",
            null));
    renamed(leaders, before, after, writes);
    return Decision.of(
        Entry.of(
            Kind.LEADER_CHANGED,
            "",
            new Changed()
                .add(Topic.LEADER, before.name(), after.name())
                .add(Topic.POSTS, before.posts(), after.posts())
                .add(Topic.OF_LEADER, "", before.name())),
        writes);
  }

  /** One leader becomes another, who keeps the posts of either. */
  static Decision merged(Held held, Change.LeadersMerged change) {
    List<Leader> leaders = held.leaders();
    NameRules.mergeable(leaders, change.from(), change.into());
    String reason = Deciders.requireReason(change.reason());
    Leader from = leader(leaders, change.from());
    Leader into = leader(leaders, change.into());
    String posts = into.posts().isEmpty() ? from.posts() : into.posts();
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Merged(Named.LEADER, from.id().value(), into.id().value()));
    writes.add(Row.changed("leader", into.id().value(), "posts", posts, "import_id", null));
    renamed(leaders, from, into, writes);
    return Decision.of(
        Entry.of(
            Kind.LEADERS_MERGED,
            reason,
            new Changed()
                .add(Topic.LEADER, words(from), words(into))
                .add(Topic.POSTS, into.posts(), posts)
                .add(Topic.MEASURES, null, held.places(from.id()))),
        writes);
  }

  /** A name that several bear is not carried on: nobody knows whom imports meant. */
  private static void renamed(
      List<Leader> leaders, Leader before, Leader after, List<Write> writes) {
    boolean only = leaders.stream().filter(one -> one.name().equals(before.name())).count() == 1;
    if (!before.name().equals(after.name()) && only) {
      writes.add(new Write.Renamed(Named.LEADER, before.name(), after.name()));
    }
  }

  private static Leader leader(List<Leader> leaders, LeaderId id) {
    return leaders.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String words(Leader leader) {
    return (leader.name() + " " + leader.posts()).strip();
  }
}
