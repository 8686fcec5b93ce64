package app.xiaohao.ui.kit.gallery;

import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.CountChip;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Meter;
import app.xiaohao.ui.kit.Panel;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Seal;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.PendingBox;
import java.time.LocalDate;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every component in every state, one line a kind. */
public final class Gallery extends VBox {
  /** A day that never changes, so that the pictures do not. */
  private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

  private final Texts texts;

  /** Without anything that depends on the day or the machine. */
  public Gallery(Texts texts) {
    super(12);
    this.texts = texts;
    getStyleClass().add(Style.SCREEN);
    getChildren()
        .addAll(
            header(),
            new Panel("文字", words()),
            new Panel("按钮", buttons()),
            new Panel("输入", inputs()),
            new Panel("标记", marks()),
            new Panel("列表", list()),
            new Panel("空", new EmptyState(Icon.EMPTY, "没有问题", "先导入一份报告")));
  }

  private Node header() {
    Button main = button("主要动作", Style.MAIN_ACTION);
    ScreenHeader header = new ScreenHeader("页面标题", button("其他动作"), main);
    header.lineProperty().set("标题旁的一句话");
    return header;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(12, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Button button(String words, String... styles) {
    Button button = new Button(words);
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** The same control as it is drawn in a state, without being in it. */
  private static <N extends Node> N in(N control, String state) {
    control.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
    return control;
  }

  private static <N extends Node> N disabled(N control) {
    control.setDisable(true);
    return control;
  }

  private static Node words() {
    return new VBox(
        6,
        label("页面标题", Style.SCREEN_TITLE),
        label("事项标题", Style.ITEM_TITLE),
        line(
            label("53", Style.FIGURE),
            label("加粗", Style.STRONG),
            label("正文"),
            label("次要", Style.SECONDARY),
            label("说明", Style.CAPTION),
            label("淡字", Style.MUTED),
            disabled(label("不能用"))));
  }

  private static Node buttons() {
    ToggleButton chosen = new ToggleButton("选中");
    chosen.getStyleClass().add(Style.CHIP);
    chosen.setSelected(true);
    ToggleButton other = new ToggleButton("未选");
    other.getStyleClass().add(Style.CHIP);
    return new VBox(
        10,
        line(
            button("普通"),
            in(button("悬停"), "hover"),
            in(button("按下"), "armed"),
            in(button("焦点"), "focus-visible"),
            disabled(button("不能用"))),
        line(
            button("主要", Style.MAIN_ACTION),
            in(button("悬停", Style.MAIN_ACTION), "hover"),
            in(button("焦点", Style.MAIN_ACTION), "focus-visible"),
            disabled(button("不能用", Style.MAIN_ACTION))),
        line(
            button("安静", Style.QUIET),
            in(button("悬停", Style.QUIET), "hover"),
            new MenuButton("菜单", null, new MenuItem("一项")),
            disabled(new MenuButton("菜单")),
            new Hyperlink("链接"),
            disabled(new Hyperlink("链接")),
            chosen,
            other));
  }

  private static Node inputs() {
    TextField prompt = new TextField();
    prompt.setPromptText("提示");
    ComboBox<String> choice = new ComboBox<>();
    choice.getItems().setAll("一", "二");
    choice.setValue("一");
    CheckBox ticked = new CheckBox("勾选");
    ticked.setSelected(true);
    RadioButton chosen = new RadioButton("单选");
    chosen.setSelected(true);
    TextArea area = new TextArea("多行文字");
    area.setPrefRowCount(2);
    area.setPrefColumnCount(12);
    return new VBox(
        10,
        line(
            new TextField("文字"),
            prompt,
            in(new TextField("焦点"), "focused"),
            disabled(new TextField("不能用"))),
        line(
            choice,
            ticked,
            new CheckBox("未勾"),
            disabled(new CheckBox("不能用")),
            chosen,
            new RadioButton("未选")),
        line(area));
  }

  private Node marks() {
    HBox lights = line();
    for (DueState state : DueState.values()) {
      lights.getChildren().add(new LightMark(state, texts));
    }
    CountChip urgent = new CountChip(true);
    urgent.setCount(5);
    CountChip many = new CountChip(false);
    many.setCount(1234);
    Meter meter = new Meter(0.6);
    meter.setPrefWidth(90);
    ProgressBar bar = new ProgressBar(0.4);
    return new VBox(
        10,
        lights,
        line(
            new Seal(DAY, texts),
            Seal.line(DAY, texts),
            new PendingBox(texts),
            urgent,
            many,
            meter,
            bar,
            label("12.1", Style.STRUCK_NUMBER),
            label("Ctrl K", Style.KEY_HINT)));
  }

  private static Node list() {
    ListView<String> list = new ListView<>();
    list.getItems().setAll(List.of("第一行", "第二行，选中", "第三行"));
    list.getSelectionModel().select(1);
    list.setFixedCellSize(28);
    list.setPrefHeight(90);
    list.setMinHeight(90);
    return list;
  }
}
