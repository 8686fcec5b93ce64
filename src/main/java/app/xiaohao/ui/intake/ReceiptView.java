package app.xiaohao.ui.intake;

import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.MergeWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a commit put into the ledger, and the ways on. */
final class ReceiptView extends VBox {
  private final Button open;

  ReceiptView(
      IntakeModel model,
      QueuedDocument document,
      LedgerSession session,
      Navigator navigator,
      Texts texts) {
    super(12);
    getStyleClass().add("receipt");
    setAlignment(Pos.CENTER);
    ImportReceipt receipt = document.receipt();
    Label title =
        new Label(
            receipt.merged()
                ? texts.of(
                    "ui.intake.receipt.merged",
                    receipt.fields(),
                    receipt.newIssues(),
                    receipt.newMeasures())
                : texts.of("ui.intake.receipt.title", receipt.newIssues(), receipt.newMeasures()));
    title.getStyleClass().add(Style.SCREEN_TITLE);
    Label from = new Label(texts.of("ui.intake.receipt.from", document.name()));
    from.getStyleClass().add(Style.MUTED);
    Label into = new Label();
    into.setId("receipt-inspection");
    into.getStyleClass().add(Style.MUTED);
    into.setWrapText(true);
    into.textProperty()
        .bind(session.contentsProperty().map(contents -> into(contents, receipt, texts)));
    getChildren().addAll(Icon.SUCCESS.node(), title, from, into);
    String items = new MergeWords(texts).items(receipt);
    if (!items.isEmpty()) {
      Label changed = new Label(items);
      changed.setId("changed-items");
      changed.getStyleClass().add(Style.MUTED);
      changed.setWrapText(true);
      getChildren().add(changed);
    }
    if (!receipt.closings().none()) {
      ImportReceipt.Closings closings = receipt.closings();
      Label stated =
          new Label(
              texts.of("words.closings", closings.stated(), closings.said(), closings.refused()));
      stated.setId("receipt-closings");
      stated.setWrapText(true);
      getChildren().add(stated);
    }
    if (receipt.unchanged() > 0) {
      Label unchanged = new Label(texts.of("ui.intake.receipt.unchanged", receipt.unchanged()));
      unchanged.getStyleClass().add(Style.MUTED);
      getChildren().add(unchanged);
    }
    open = new Button(texts.of("ui.intake.receipt.open"), Icon.LEDGER.node());
    open.setId("open-ledger");
    open.getStyleClass().add(Style.MAIN_ACTION);
    open.setOnAction(
        press -> {
          session.inspectionProperty().set(receipt.inspection());
          navigator.show(LedgerQuery.ALL);
        });
    Button fill = new Button(texts.of("ui.intake.receipt.fill"), Icon.PERSON.node());
    fill.setOnAction(
        press -> {
          session.inspectionProperty().set(receipt.inspection());
          navigator.show(LedgerQuery.ALL.withStatus(LedgerQuery.Status.NOBODY_ANSWERS));
        });
    Button more =
        new Button(
            model.waiting() > 0
                ? texts.of("ui.intake.receipt.next", model.waiting())
                : texts.of("ui.intake.receipt.more"));
    more.setOnAction(press -> model.next());
    HBox ways = new HBox(10, more, fill, open);
    ways.setAlignment(Pos.CENTER);
    getChildren().add(ways);
  }

  /** Into which inspection it went; empty until that is loaded. */
  private static String into(Contents contents, ImportReceipt receipt, Texts texts) {
    return contents.inspections().stream()
        .filter(inspection -> inspection.id().equals(receipt.inspection()))
        .map(inspection -> texts.of("ui.intake.receipt.into", inspection.name()))
        .findFirst()
        .orElse("");
  }

  /** Puts the keyboard on the main way on. */
  void begin() {
    open.requestFocus();
  }
}
