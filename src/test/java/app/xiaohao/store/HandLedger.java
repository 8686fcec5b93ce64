package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.id;
import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A ledger whose items are added, reshaped and struck by hand, with what its tests do again and
 * again.
 */
abstract class HandLedger {
  static final String WHO = TypicalLedger.OPERATOR;
  static final String FIRST = "修订中心组学习规则，每季度至少开展一次专题研讨；";

  Ledger ledger;

  /** A {@link TypicalLedger}. */
  abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  List<LedgerRow> rows() {
    return ledger.rows(null);
  }

  List<String> numbers() {
    return rows().stream().map(LedgerQuery::number).toList();
  }

  MeasureId measure(String number) {
    return id(rows(), number);
  }

  IssueId issue(String number) {
    return row(rows(), number).issue().id();
  }

  String text(String number) {
    return row(rows(), number).measure().text();
  }

  void apply(Change change) {
    ledger.apply(change, WHO);
  }

  void refused(Kind kind, Change change) {
    List<LedgerRow> before = rows();
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> apply(change))
        .extracting(LedgerException::kind)
        .isEqualTo(kind);
    assertThat(rows()).isEqualTo(before);
  }

  void split(String number, String second) {
    apply(new Change.Split(measure(number), text(number), second, ""));
  }

  Change join(String number, String into) {
    return new Change.Joined(measure(number), measure(into), text(number), text(into), "重复");
  }

  void requireWhole() {
    assertThat(ledger.log().prove(CommitWatch.NOBODY).differences()).isEmpty();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  /** One that is kept up for long beside one that ends; nobody answers and no date binds. */
  Change contradicting() {
    apply(new Change.MeasureAdded(issue("6.1"), "长期坚持抓好发展党员工作", "", ""));
    apply(
        new Change.Completed(
            measure("6.2"),
            Completion.NOT_STARTED,
            Completion.IN_PROGRESS,
            Nature.LIMITED,
            Nature.LONG_TERM));
    return join("6.2", "6.1");
  }

  void order(String number, String... firsts) {
    apply(ordered(number, firsts));
  }

  Change.Ordered ordered(String number, String... firsts) {
    return new Change.Ordered(
        measure(number),
        row(rows(), number).measure().after().stream().map(First::measure).toList(),
        Stream.of(firsts).map(this::measure).toList(),
        "压茬推进");
  }

  List<String> after(String number) {
    return row(rows(), number).measure().after().stream().map(First::number).toList();
  }

  List<String> titles(int above) {
    return rows().stream()
        .filter(row -> row.issue().number() > above)
        .map(row -> row.issue().title())
        .distinct()
        .toList();
  }

  void close(MeasureId measure, ClosureState before, ClosureAct act, String number, String by) {
    ledger.apply(
        new Change.Closing(measure, before, act, TypicalLedger.TODAY, number, "同意", Set.of()), by);
  }

  /** All wordings, struck ones too; of what was joined only the one that stays. */
  String standing() {
    StringBuilder all = new StringBuilder();
    rows().forEach(row -> all.append(row.measure().text()));
    ledger.desks().byHand(null).removed().stream()
        .filter(one -> one.into() == null)
        .forEach(one -> all.append(one.row().measure().text()));
    return all.toString();
  }

  /** How often each occurs; the mark that joins two wordings is the program's own. */
  static Map<Integer, Long> characters(String text) {
    return text.codePoints()
        .filter(point -> point != '；')
        .boxed()
        .collect(Collectors.groupingBy(point -> point, Collectors.counting()));
  }

  Change any(Random random, String added) {
    List<LedgerRow> rows = rows();
    LedgerRow one = rows.get(random.nextInt(rows.size()));
    LedgerRow other = rows.get(random.nextInt(rows.size()));
    MeasureId id = one.measure().id();
    List<ByHand.Removed> struck = new ArrayList<>(ledger.desks().byHand(null).removed());
    return switch (random.nextInt(10)) {
      case 0 ->
          new Change.IssueAdded(
              one.issue().inspection(), "问题" + added, List.of(), List.of(added), "来源", "");
      case 1, 2 -> new Change.MeasureAdded(one.issue().id(), added, "", "");
      case 3 -> {
        String text = one.measure().text();
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        yield new Change.Split(id, text, text.substring(at), "");
      }
      case 4 ->
          new Change.Joined(
              id, other.measure().id(), one.measure().text(), other.measure().text(), "");
      case 5 -> new Change.Moved(id, one.issue().id(), other.issue().id(), "");
      case 6 -> new Change.Renumbered(id, one.measure().number(), 1 + random.nextInt(4), "");
      case 7 ->
          new Change.Ordered(
              id,
              one.measure().after().stream().map(First::measure).toList(),
              List.of(other.measure().id()),
              "");
      case 8 ->
          random.nextInt(4) == 0
              ? new Change.IssueRemoved(one.issue().id(), "删除")
              : new Change.Removed(id, "删除");
      default ->
          struck.isEmpty()
              ? new Change.Removed(id, "删除")
              : new Change.Restored(
                  struck.get(random.nextInt(struck.size())).row().measure().id(), "");
    };
  }
}
