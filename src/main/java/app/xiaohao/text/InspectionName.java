package app.xiaohao.text;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ExchangeFile;
import app.xiaohao.model.inspection.InspectionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How a new inspection would be called, from what its document says of itself. */
public final class InspectionName {
  private InspectionName() {}

  /**
   * Who inspected · when · whom, as far as the document says it; its file's name where it says
   * nothing. Never one of those that are taken.
   */
  public static String proposed(Draft draft, Texts texts, Collection<String> taken) {
    Draft.Report report = draft.report();
    if (draft.source().encoding().equals(ExchangeFile.FORMAT)) {
      return free(report.title(), taken);
    }
    if (!draft.origin().inspection().isEmpty()) {
      return free(draft.origin().inspection(), taken);
    }
    List<String> parts = new ArrayList<>();
    if (report.inspectingBody() != null) {
      parts.add(report.inspectingBody());
    }
    InspectionKind kind = kind(draft);
    if (report.inspectionFrom() != null) {
      int year = report.inspectionFrom().getYear();
      parts.add(
          kind == InspectionKind.OTHER
              ? texts.of("words.inspection-year", year)
              : texts.of("words.inspection-year-kind", year, texts.word(kind)));
    }
    if (report.inspectedParty() != null) {
      parts.add(report.inspectedParty());
    }
    String name = parts.isEmpty() ? stem(draft.source().name()) : String.join(" · ", parts);
    return free(name, taken);
  }

  private static String free(String name, Collection<String> taken) {
    String free = name;
    for (int n = 2; taken.contains(free); n++) {
      free = name + "（" + n + "）";
    }
    return free;
  }

  /** The kind by the words of the document's own account, {@link InspectionKind#OTHER} if none. */
  public static InspectionKind kind(Draft draft) {
    String words =
        draft.report().inspectingBody()
            + " "
            + draft.report().title()
            + " "
            + draft.origin().inspection();
    if (words.contains("巡视")) {
      return InspectionKind.CENTRAL_INSPECTION;
    }
    if (words.contains("巡察")) {
      return InspectionKind.LOCAL_INSPECTION;
    }
    if (words.contains("审计")) {
      return InspectionKind.AUDIT;
    }
    return words.contains("督查") || words.contains("督察")
        ? InspectionKind.SUPERVISION
        : InspectionKind.OTHER;
  }

  private static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
