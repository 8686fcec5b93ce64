package app.xiaohao.export.paper;

import app.xiaohao.export.page.PageDocument;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.text.Texts;

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
    PaperFacts facts = new PaperFacts(ledger, order, texts);
    return switch (order.kind()) {
      case CLOSING_FORM -> new ClosingForm(facts).document();
      case EXTENSION -> new ExtensionForm(facts).document();
      case REMINDER, SUPERVISE, TALK, CIRCULAR, ACCOUNTABILITY -> new LetterPaper(facts).document();
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
