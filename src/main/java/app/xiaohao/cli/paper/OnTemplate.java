package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.template.TemplateDesk;
import app.xiaohao.export.template.TemplateFault;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.paper.PaperCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Papers on the office's own template: the one given, else the one that the ledger keeps.
 *
 * @param given null where none is
 */
record OnTemplate(Ledger ledger, CliSetting setting, PaperFile form, @Nullable Path given) {
  /** Whether papers of a kind are written on a template: for Word alone. */
  boolean applies(PaperKind kind) {
    return form == PaperFile.DOCX && (given != null || kept(kind).isPresent());
  }

  private Optional<PaperCopy> kept(PaperKind kind) {
    return new TemplateDesk(ledger, setting.texts()).kept(kind);
  }

  void write(PaperOrder order, Path target)
      throws PaperLack, TemplateFault, ExportException, IOException {
    TemplateDesk desk = new TemplateDesk(ledger, setting.texts());
    if (given != null) {
      desk.write(order, given, target);
    } else {
      desk.write(order, kept(order.kind()).orElseThrow(), target);
    }
  }
}
