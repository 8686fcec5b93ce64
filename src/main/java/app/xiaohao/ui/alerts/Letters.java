package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.rule.SupervisionAdvice;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.PaperWording;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts letters of 督办: one for each unit, its number, its words. */
final class Letters {
  private final AlertsModel model;
  private final Texts texts;

  Letters(AlertsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /** One draft for each unit among the lines; the rung is the highest that is suggested for it. */
  static List<LetterDraft> drafts(List<Alert> chosen) {
    Map<String, List<Alert>> byUnit = new LinkedHashMap<>();
    chosen.forEach(
        alert -> byUnit.computeIfAbsent(alert.unit(), unit -> new ArrayList<>()).add(alert));
    List<LetterDraft> drafts = new ArrayList<>();
    byUnit.forEach((unit, own) -> drafts.add(new LetterDraft(unit, highest(own), own)));
    return drafts;
  }

  private static SupervisionKind highest(List<Alert> alerts) {
    return alerts.stream()
        .flatMap(alert -> alert.item().advice().stream())
        .map(SupervisionAdvice::kind)
        .max(Comparator.naturalOrder())
        .orElse(SupervisionKind.REMINDER);
  }

  /** A letter that is issued already and may not be among those that are loaded. */
  record Issued(SupervisionKind kind, String number) {}

  /** The next free number of a kind, counted on behind those issued just now. */
  String number(SupervisionKind kind, List<Issued> justNow) {
    AlertsModel.Alerts now = model.alertsProperty().get();
    List<RegisteredPaper> papers = new ArrayList<>(now.papers());
    for (Issued one : justNow) {
      papers.add(
          RegisteredPaper.draft(
                  PaperWording.word(one.kind()), one.kind(), one.number(), PaperAbout.LEDGER)
              .issued(one.number(), now.today(), null, null));
    }
    PaperWording words = new PaperWording(texts);
    return words.next(
        PaperWording.word(kind), words.register(papers, now.letters()), now.forms(), now.today());
  }

  /** The words of a letter with the numbers, dates and days of its measures. */
  String text(LetterDraft draft, SupervisionKind kind, LocalDate answerDue) {
    return new LetterWording(texts)
        .text(
            draft.unit(),
            draft.alerts().stream().map(this::item).toList(),
            kind,
            answerDue,
            skips(draft, kind));
  }

  private LetterWording.Item item(Alert alert) {
    return new LetterWording.Item(
        model.names().number(alert.row()), alert.row(), alert.due(), alert.daysLeft());
  }

  /** Whether a rung would leave out the one below it for any measure of a draft. */
  static boolean skips(LetterDraft draft, SupervisionKind kind) {
    return draft.alerts().stream()
        .anyMatch(alert -> SupervisionRules.skips(kind, alert.item().life().supervisions()));
  }

  /** Why a rung is suggested, in words. */
  String why(SupervisionAdvice advice) {
    return texts.of("ui.alerts.why." + advice.rule().name(), advice.days());
  }
}
