package app.xiaohao.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.wall.WallBy;
import app.xiaohao.export.wall.WallScale;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WallUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final DirectBackground background = new DirectBackground();
  private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.ALL);
  private final List<Object> opened = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private WallScreen screen;
  private WallModel model;

  @BeforeEach
  void openScreen() {
    Path file = folder.resolve("云溪县.xh");
    TypicalLedger.create(file).close();
    ledger = new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
    onFx(
        () -> {
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set("周启明");
          session.use(ledger);
          WallFilter filter =
              new WallFilter(
                  asked, now -> now.equals(Asked.ALL) ? "" : "逾期", () -> asked.set(Asked.ALL));
          screen =
              new WallScreen(
                  TestSurroundings.of(
                      session, new Doors(), background, dialogs, null, look(), null),
                  filter);
          model = screen.model();
        });
    Stage stage = show(new StackPane(screen.view()), 1200, 760);
    onFx(stage::requestFocus);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  @Test
  void drawsEveryRowOfTheLedger() {
    onFx(
        () -> {
          assertThat(model.shownProperty().get().chart().items())
              .isEqualTo(session.contentsProperty().get().rows().size());
          lookup("wall-by-aspect", ToggleButton.class).fire();
          assertThat(model.byProperty().get()).isEqualTo(WallBy.ASPECT);
          assertThat(model.shownProperty().get().chart().shared()).isZero();
          lookup("wall-scale-week", ToggleButton.class).fire();
          assertThat(model.scaleProperty().get()).isEqualTo(WallScale.WEEK);
        });
    picture(screen.view(), "wall", 1);
  }

  @Test
  void keysWalkFoldAndOpen() {
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    WallLine second = onFx(() -> model.chosenProperty().get());
    assertThat(onFx(() -> model.shownProperty().get().lines().indexOf(second))).isOne();
    assertThat(onFx(() -> lookup("wall-detail", Labeled.class).getText()))
        .contains(Objects.requireNonNull(second.bar()).number());
    robot.push(KeyCode.ENTER);
    assertThat(opened).containsExactly(second.bar().row().measure().id());
    robot.push(KeyCode.LEFT);
    assertThat(onFx(() -> model.chosenProperty().get().bar())).isNull();
    robot.push(KeyCode.ENTER);
    assertThat(onFx(() -> model.shownProperty().get().lines().getFirst().bar())).isNotNull();
    robot.push(KeyCode.MINUS);
    robot.push(KeyCode.EQUALS);
    assertThat(onFx(() -> model.scaleProperty().get())).isEqualTo(WallScale.YEAR);
  }

  @Test
  void theEndOfABarIsDrawnToAnotherDayWithAReason() {
    onFx(
        () -> {
          WallLine line = open();
          MeasureId measure = line.bar().row().measure().id();
          model.extend(line.bar(), line.bar().to().minusDays(1));
          assertThat(dialogs.failures)
              .singleElement()
              .isInstanceOfSatisfying(
                  LedgerException.class,
                  why ->
                      assertThat(why.kind()).isEqualTo(LedgerException.Kind.EXTENSION_NOT_LATER));
          model.extend(line.bar(), line.bar().to().plusDays(20));
          assertThat(ledger.measureFile(measure).life().extensions()).isEmpty();
          dialogs.answer("汛期停工");
          model.extend(line.bar(), line.bar().to().plusDays(20));
          assertThat(ledger.measureFile(measure).life().extensions())
              .singleElement()
              .satisfies(
                  asked -> {
                    assertThat(asked.reason()).isEqualTo("汛期停工");
                    assertThat(asked.asked()).isEqualTo(line.bar().to().plusDays(20));
                    assertThat(asked.decision()).isEqualTo(Extension.Decision.PENDING);
                  });
        });
  }

  @Test
  void keepsTheFilterOfTheLedgerAndTakesItAway() {
    onFx(
        () -> {
          asked.set(new Asked(LedgerQuery.ALL.withText("没有这样的词"), ColumnQuery.ALL));
          assertThat(model.shownProperty().get().rows()).isEmpty();
          assertThat(lookup("wall-clear-filter", Labeled.class).isVisible()).isTrue();
          lookup("wall-clear-filter", Button.class).fire();
          assertThat(model.shownProperty().get().rows()).isNotEmpty();
        });
  }

  @Test
  void savesWhatIsShown() {
    Path file = folder.resolve("挂图");
    onFx(
        () -> {
          dialogs.answer(file);
          lookup("wall-export", MenuButton.class).getItems().stream()
              .filter(item -> "wall-pdf-a2".equals(item.getId()))
              .forEach(MenuItem::fire);
        });
    assertThat(folder.resolve("挂图.pdf")).isRegularFile();
    assertThat(dialogs.said).anyMatch(line -> line.contains("挂图.pdf"));
  }

  private WallLine open() {
    return model.shownProperty().get().lines().stream()
        .filter(line -> line.bar() != null && line.bar().to() != null && !line.bar().closed())
        .findFirst()
        .orElseThrow();
  }

  private <T> T lookup(String id, Class<T> type) {
    return type.cast(((Parent) screen.view()).lookup("#" + id));
  }

  private final class Doors implements Navigator {
    @Override
    public void open(Place place) {
      opened.add(place);
    }

    @Override
    public void open(Place place, MeasureId measure) {
      opened.add(measure);
    }

    @Override
    public void show(LedgerQuery asked) {
      opened.add(asked);
    }

    @Override
    public void show(MeasureId measure) {
      opened.add(measure);
    }
  }
}
