package app.xiaohao.ui.ledger.hand;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.HandActs;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;

/** 压茬推进: ticks what has to end before the current measure begins. */
final class OrderForm {
  private final HandActs acts;
  private final Texts texts;

  OrderForm(HandActs acts, Texts texts) {
    this.acts = acts;
    this.texts = texts;
  }

  HandForm form() {
    LedgerRow row = acts.row();
    List<MeasureId> before = row.measure().after().stream().map(First::measure).toList();
    List<LedgerRow> others = acts.otherMeasures();
    Map<LedgerRow, BooleanProperty> made = new IdentityHashMap<>();
    Function<LedgerRow, BooleanProperty> ticks =
        one ->
            made.computeIfAbsent(
                one, fresh -> new SimpleBooleanProperty(before.contains(fresh.measure().id())));
    TextField seek = HandForm.line("hand-seek");
    ChoiceList<LedgerRow> first = new ChoiceList<>("hand-first", others, this::about);
    first.tick(ticks);
    // those that are ticked stay in sight whatever is looked for
    first.soughtBy(
        seek,
        typed -> {
          List<SoughtWord> sought = SoughtWord.all(typed);
          return others.stream()
              .filter(
                  one ->
                      ticks.apply(one).get()
                          || sought.stream().allMatch(word -> word.in(about(one))))
              .sorted(Comparator.comparing(one -> !ticks.apply(one).get()))
              .toList();
        });
    TextField reason = HandForm.line("hand-reason");
    return new HandForm(acts, texts.of("ui.ledger.hand.ORDER"), about(row), texts)
        .field(caption("seek-measure"), seek)
        .field(caption("first"), first)
        .field(caption("reason"), reason)
        .writing(
            () -> {
              List<MeasureId> after =
                  others.stream()
                      .filter(one -> ticks.apply(one).get())
                      .map(one -> one.measure().id())
                      .toList();
              return Optional.of(
                      new Change.Ordered(row.measure().id(), before, after, reason.getText()))
                  .filter(change -> !Set.copyOf(after).equals(Set.copyOf(before)))
                  .map(Change.class::cast);
            },
            texts.of("ui.ledger.hand.done.ORDER", LedgerQuery.number(row)));
  }

  private String caption(String key) {
    return texts.of("ui.ledger.hand.field." + key);
  }

  private String about(LedgerRow row) {
    return HandForm.about(row, texts);
  }
}
