package app.xiaohao.export.paper;

import app.xiaohao.export.page.Block;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.Style;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Makes papers from a ledger. It reads the ledger and changes nothing. */
public final class PaperDesk {
  private final Ledger ledger;
  private final Texts texts;

  /**
   * @param texts in whose language headings and words are
   */
  public PaperDesk(Ledger ledger, Texts texts) {
    this.ledger = ledger;
    this.texts = texts;
  }

  /**
   * The paper as it would be printed.
   *
   * @throws PaperLack if the ledger does not hold what the order names, or holds nothing to say
   */
  public PageDocument of(PaperOrder order) throws PaperLack {
    return prepared(order).document();
  }

  /**
   * The paper with what the register keeps of it.
   *
   * @throws PaperLack if the ledger does not hold what the order names, or holds nothing to say
   */
  public PreparedPaper prepared(PaperOrder order) throws PaperLack {
    PaperFacts facts = new PaperFacts(ledger, order, texts);
    if (order.kind().letter() != null) {
      return new LetterPaper(facts).prepared();
    }
    PageDocument document = document(facts);
    boolean ofItem = order.kind().needs().contains(PaperKind.Part.ITEM);
    boolean ofUnit = order.kind().needs().contains(PaperKind.Part.UNIT);
    boolean ofLeader = order.kind().needs().contains(PaperKind.Part.LEADER);
    PaperAbout about =
        new PaperAbout(
            facts.onlyInspection(),
            ofItem ? List.of(facts.item().measure().id()) : List.of(),
            ofUnit ? facts.unit() : "",
            ofLeader ? order.leader() : "",
            order.kind().ofOneInspection() ? order.period() : "");
    return new PreparedPaper(
        order.issue() == null ? document : numbered(document, order.issue().number()),
        RegisteredPaper.draft(order.kind().word(), null, document.title(), about),
        "");
  }

  /** With its number below its title, and no draft any more. */
  private static PageDocument numbered(PageDocument document, String number) {
    List<Block> blocks = new ArrayList<>();
    boolean placed = false;
    for (Block block : document.blocks()) {
      blocks.add(block);
      if (!placed && block instanceof Block.Paragraph title && title.style() == Style.TITLE) {
        blocks.add(Block.Paragraph.of(Style.NUMBER, number));
        placed = true;
      }
    }
    return new PageDocument(document.title(), document.format(), "", blocks, document.numbering());
  }

  private static PageDocument document(PaperFacts facts) throws PaperLack {
    return switch (facts.order().kind()) {
      case CLOSING_FORM -> new ClosingForm(facts).document();
      case EXTENSION -> new ExtensionForm(facts).document();
      case REMINDER, SUPERVISE, TALK, CIRCULAR, ACCOUNTABILITY ->
          new LetterPaper(facts).prepared().document();
      case URGE -> new UrgePaper(facts).document();
      case LEADER_CARD, UNIT_CARD -> new CardPaper(facts).document();
      case CASE_INDEX -> new CaseIndex(facts).document();
      case RECONCILE -> new ReconcilePaper(facts).document();
      case WEEKLY_PLAN -> new WeeklyPlan(facts).document();
      case WEEKLY_SUMMARY -> new WeeklySummary(facts).document();
      case BULLETIN -> new Bulletin(facts).document();
      case NOTICE -> new NoticePaper(facts).document();
      case EVALUATION -> new Evaluation(facts).document();
    };
  }
}
