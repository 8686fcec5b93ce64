package app.xiaohao.ui.papers;

import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The office's own template of the kind that is chosen. */
final class TemplateBox extends VBox {
  TemplateBox(PapersModel model, RegisterModel register, Texts texts) {
    super(6);
    Label heading = new Label(texts.of("ui.papers.template"));
    heading.getStyleClass().add(Style.SECTION_TITLE);
    Label now = new Label();
    now.setId("paper-template-now");
    now.setWrapText(true);
    now.setMinHeight(USE_PREF_SIZE);
    now.getStyleClass().add(Style.SECONDARY);
    Button write = button("write", texts, model::saveTemplate);
    Button keep = button("keep", texts, model::keepTemplate);
    Button drop = button("drop", texts, model::dropTemplate);
    for (Button button : List.of(write, keep, drop)) {
      button
          .disableProperty()
          .bind(
              model
                  .shownProperty()
                  .map(shown -> shown == null || shown.document() == null)
                  .orElse(true));
    }
    getChildren().addAll(heading, now, new FlowPane(6, 6, write, keep, drop));
    Runnable refresh =
        () -> {
          String name = template(model, register.shownProperty().get());
          setVisible(model.kind() != null);
          setManaged(model.kind() != null);
          now.setText(
              name.isEmpty()
                  ? texts.of("ui.papers.template.none")
                  : texts.of("ui.papers.template.now", name));
          drop.setVisible(!name.isEmpty());
          drop.setManaged(!name.isEmpty());
        };
    model.choiceProperty().subscribe(choice -> refresh.run());
    register.shownProperty().subscribe(shown -> refresh.run());
  }

  private static String template(PapersModel model, RegisterModel.@Nullable Shown shown) {
    PaperKind kind = model.kind();
    PaperForm form = shown == null || kind == null ? null : shown.forms().get(kind.word());
    PaperCopy template = form == null ? null : form.template();
    return template == null ? "" : template.name();
  }

  private static Button button(String name, Texts texts, Runnable act) {
    Button button = new Button(texts.of("ui.papers.template." + name));
    button.setId("paper-template-" + name);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(press -> act.run());
    return button;
  }
}
