package app.xiaohao.ui.closing;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.screen.StepDesk;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** The steps of this desk for other screens. */
public final class ClosingDesk implements StepDesk {
  private final ClosingModel model;
  private final ClosingActs acts;
  private final Texts texts;
  private final ProblemWords problems;
  private Consumer<ClosingItem> wanted;

  /** One of its own, which reads what is loaded. */
  public ClosingDesk(Surroundings at) {
    texts = at.texts();
    at.look().add(ClosingScreen.class, "closing");
    model =
        new ClosingModel(
            at.session(), at.background(), at.dialogs(), texts.of("ui.closing.loading"));
    acts = new ClosingActs(model, at.session(), at.dialogs(), texts, () -> model.open(null));
    problems = new ProblemWords(texts);
    model
        .openedProperty()
        .subscribe(
            item -> {
              if (item != null && wanted != null) {
                Consumer<ClosingItem> use = wanted;
                wanted = null;
                use.accept(item);
              }
            });
  }

  @Override
  public void inSight(boolean now) {
    model.inSight(now);
  }

  private Optional<ClosingItem> item(MeasureId measure) {
    ClosingModel.Queues queues = model.queuesProperty().get();
    return queues == null ? Optional.empty() : Optional.ofNullable(queues.all().get(measure));
  }

  /** What hinders the next step, had its words been written. */
  private Optional<LedgerException> hindrance(ClosingItem item) {
    return item.mainAct()
        .flatMap(act -> model.hindrance(item, model.step(item, act, "-", "")))
        .filter(why -> !why.asks())
        .map(why -> why.refusal());
  }

  private static boolean ofPerson(LedgerException why) {
    return why.kind() == LedgerException.Kind.BY_APPLICANT
        || why.kind() == LedgerException.Kind.SAME_HAND;
  }

  @Override
  public Optional<String> barred(MeasureId measure) {
    return item(measure)
        .flatMap(this::hindrance)
        .filter(ClosingDesk::ofPerson)
        .flatMap(problems::sentence);
  }

  @Override
  public Optional<String> lacking(MeasureId measure) {
    return item(measure)
        .flatMap(this::hindrance)
        .filter(why -> !ofPerson(why))
        .flatMap(problems::sentence);
  }

  private void with(MeasureId measure, Consumer<ClosingItem> use) {
    model.open(null);
    wanted = use;
    model.show(measure);
  }

  @Override
  public void forward(MeasureId measure, Consumer<Region> form, Runnable closed) {
    with(
        measure,
        item ->
            item.mainAct()
                .ifPresentOrElse(
                    act -> {
                      StepCard card = new StepCard(model, acts, item, act, texts, closed);
                      form.accept(card);
                      card.begin();
                    },
                    closed));
  }

  @Override
  public void back(MeasureId measure) {
    with(
        measure,
        item ->
            Stream.of(ClosureAct.RETURN, ClosureAct.REOPEN)
                .filter(item::allows)
                .findFirst()
                .ifPresent(act -> acts.take(item, act)));
  }
}
