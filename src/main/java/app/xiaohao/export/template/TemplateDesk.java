package app.xiaohao.export.template;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.export.docx.WordDocument;
import app.xiaohao.export.page.Block;
import app.xiaohao.export.page.Faces;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.paper.PaperDesk;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.paper.PreparedPaper;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.text.DayWording;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes templates of papers, keeps them with the ledger, and writes papers on them. */
public final class TemplateDesk {
  private final Ledger ledger;
  private final Texts texts;

  /**
   * @param texts in whose language fields are named
   */
  public TemplateDesk(Ledger ledger, Texts texts) {
    this.ledger = ledger;
    this.texts = texts;
  }

  /**
   * Writes the template of a kind: the paper of the order with its fields in their places.
   *
   * @throws PaperLack if the paper cannot be made
   */
  public void write(PaperOrder order, Path to) throws PaperLack, ExportException {
    PageDocument skeleton = PaperParts.of(new PaperDesk(ledger, texts).of(order), texts).skeleton();
    WholeFile.write(
        to,
        stream -> {
          try (Faces faces = new Faces()) {
            WordDocument.write(stream, skeleton, faces);
          }
        });
  }

  /** The names of the fields of a paper with what stands in them; null of several paragraphs. */
  public Map<String, @Nullable String> fields(PaperOrder order) throws PaperLack {
    Filling filling = filling(order);
    Map<String, @Nullable String> fields = new LinkedHashMap<>(filling.words);
    filling.parts.blocks().keySet().forEach(name -> fields.put(name, null));
    return fields;
  }

  /** The template that the office keeps in the ledger for a kind; empty where there is none. */
  public Optional<PaperCopy> kept(PaperKind kind) {
    return Optional.ofNullable(form(kind).template());
  }

  private PaperForm form(PaperKind kind) {
    return ledger.desks().paperForms().getOrDefault(kind.word(), PaperForm.NONE);
  }

  /**
   * Keeps a template in the ledger, once it was tried on the paper of the order.
   *
   * @throws TemplateFault where a field of it is not known or not whole; nothing is kept then
   */
  public void keep(PaperOrder order, Path template, String by)
      throws PaperLack, TemplateFault, IOException {
    fill(order, template);
    EvidenceContent file = ledger.look(template);
    PaperForm before = form(order.kind());
    ledger.apply(
        List.of(
            new Change.PaperFormKept(
                order.kind().word(),
                before,
                new PaperForm(before.numbers(), new PaperCopy(file.name(), file.sha256())))),
        List.of(file),
        by);
  }

  /** Goes back to the paper as the program writes it. */
  public void drop(PaperKind kind, String by) {
    PaperForm before = form(kind);
    if (before.template() != null) {
      ledger.apply(
          new Change.PaperFormKept(kind.word(), before, new PaperForm(before.numbers(), null)), by);
    }
  }

  /**
   * Writes a paper on a template.
   *
   * @throws TemplateFault where a field of it is not known or not whole; nothing is written then
   */
  public void write(PaperOrder order, Path template, Path to)
      throws PaperLack, TemplateFault, ExportException, IOException {
    byte[] filled = fill(order, template);
    WholeFile.write(to, stream -> stream.write(filled));
  }

  /** Writes a paper on a template that is kept in the ledger. */
  public void write(PaperOrder order, PaperCopy template, Path to)
      throws PaperLack, TemplateFault, ExportException, IOException {
    Path file = Files.createTempFile("xiaohao-template", ".docx");
    try {
      ledger.copyKept(template, file);
      write(order, file, to);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private byte[] fill(PaperOrder order, Path template)
      throws PaperLack, TemplateFault, IOException {
    Filling filling = filling(order);
    Map<String, String> blocks = new LinkedHashMap<>();
    try (Faces faces = new Faces()) {
      for (Map.Entry<String, List<Block>> one : filling.parts.blocks().entrySet()) {
        blocks.put(one.getKey(), WordDocument.body(filling.document, one.getValue(), faces));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WordTemplate.read(template).fill(bytes, filling.words, blocks);
    return bytes.toByteArray();
  }

  /** A paper with all that may stand in its template. */
  private record Filling(PageDocument document, PaperParts parts, Map<String, String> words) {}

  private Filling filling(PaperOrder order) throws PaperLack {
    PreparedPaper paper = new PaperDesk(ledger, texts).prepared(order);
    PaperParts parts = PaperParts.of(paper.document(), texts);
    Map<String, String> words = new LinkedHashMap<>();
    PaperOrder.Issue issue = order.issue();
    for (TemplateField field : TemplateField.values()) {
      String said =
          switch (field) {
            case TITLE -> paper.document().title();
            case NUMBER -> issue == null ? "" : issue.number();
            case OFFICE -> ledger.settings().reportingUnit();
            case TODAY -> DayWording.of(order.today(), texts);
            case INSPECTION -> order.inspection() == null ? "" : order.inspection().name();
            case ITEM -> order.item();
            case UNIT -> paper.draft().about().addressee();
            case LEADER -> order.leader();
            case PERIOD -> order.period();
            case ANSWER_DUE -> day(issue == null ? null : issue.answerDue());
            case ADDRESSEE, SIGNATURE, DATE, MARK -> "";
            case BODY, NOTE -> null;
          };
      if (said != null) {
        words.put(field.name(texts), said);
      }
    }
    words.putAll(parts.words());
    return new Filling(paper.document(), parts, words);
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "" : DayWording.of(day, texts);
  }
}
