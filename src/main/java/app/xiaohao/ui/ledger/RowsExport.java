package app.xiaohao.ui.ledger;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.LedgerWorkbook;
import app.xiaohao.ledger.IssuedRule;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.Inspection;
import app.xiaohao.model.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Background;
import app.xiaohao.ui.kit.Dialogs;
import app.xiaohao.ui.kit.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way of the rows shown into a workbook. */
final class RowsExport {
  private final LedgerSession session;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;

  RowsExport(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** Writes rows where the person says. */
  void write(Shown now) {
    String subject = subject(now.contents());
    Optional<Path> to =
        dialogs.saveFile(
            Dialogs.FileKind.WORKBOOK, texts.of("ui.ledger.export.name", subject) + ".xlsx");
    if (to.isEmpty()) {
      return;
    }
    LedgerExtract.Heading heading =
        new LedgerExtract.Heading(
            subject,
            now.contents().settings().reportingUnit(),
            session.operatorProperty().get(),
            new QueryWords(texts).of(now.query()));
    InspectionId chosen = session.inspectionProperty().get();
    Ledger ledger = session.ledger();
    background.run(
        texts.of("ui.ledger.exporting"),
        progress -> {
          LedgerExtract extract =
              new LedgerExtract(
                  heading,
                  now.rows(),
                  IssuedRule.of(ledger.issuedRules(chosen), now.rows()),
                  now.contents().settings().lightRules(),
                  now.contents().today());
          new LedgerWorkbook(texts).write(to.get(), extract, progress::cancelled);
          return to.get();
        },
        file ->
            dialogs.notice(
                texts.of("ui.ledger.export.done", now.rows().size(), file.getFileName())),
        dialogs::failed);
  }

  private String subject(LedgerSession.Contents contents) {
    InspectionId chosen = session.inspectionProperty().get();
    List<Inspection> inspections =
        contents.inspections().stream()
            .filter(inspection -> chosen == null || inspection.id().equals(chosen))
            .toList();
    boolean one = inspections.size() == 1 && inspections.getFirst().inspectedParty() != null;
    return one ? inspections.getFirst().inspectedParty() : "";
  }
}
