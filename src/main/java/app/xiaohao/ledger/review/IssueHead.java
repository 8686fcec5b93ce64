package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.OpenIssue.OpenMeasure;
import app.xiaohao.model.SourceRange;
import java.util.regex.Pattern;

/** The words of an issue before its measures, as one text with its place. */
final class IssueHead {
  /** What ends the wrapper of a title (针对…问题。) stands so near behind it. */
  private static final int WRAPPER = 12;

  private static final Pattern NUMBER =
      Pattern.compile("^\\s*[（(]?(?:第?[一二三四五六七八九十百]+|[0-9０-９]+|[①-⑳])[)）.．、]?\\s*");

  private final Draft draft;

  IssueHead(Draft draft) {
    this.draft = draft;
  }

  /** The words of an issue before its measures as one text; null where it has none. */
  Wording of(OpenIssue issue) {
    Wording title = issue.title == null ? null : title(issue);
    if (title == null || issue.lead == null) {
      return title == null ? issue.lead : title;
    }
    return Wording.joined(title, issue.lead, draft);
  }

  /** A title with its wrapper (针对…问题。), which is no title but belongs to the sentence. */
  private Wording title(OpenIssue issue) {
    if (issue.titleSource == null) {
      return Wording.read(issue.title, new SourceRange(issue.source.start(), issue.source.start()));
    }
    String document = draft.source().text();
    String before =
        document.substring(
            Math.min(issue.source.start(), issue.titleSource.start()), issue.titleSource.start());
    String number = NUMBER.matcher(before).results().findFirst().map(m -> m.group()).orElse("");
    String wrapper = before.substring(number.length());
    if (wrapper.length() > WRAPPER || wrapper.indexOf('\t') >= 0 || wrapper.indexOf('\n') >= 0) {
      wrapper = "";
    }
    int body = issue.source.end();
    if (issue.lead != null) {
      body = Math.min(body, issue.lead.source().start());
    }
    for (OpenMeasure measure : issue.measures) {
      body = Math.min(body, measure.words.source().start());
    }
    int end = issue.titleSource.end();
    int most = Math.min(Math.max(body, end), end + WRAPPER);
    int tail = end;
    while (tail < most && "。：:\n\t".indexOf(document.charAt(tail)) < 0) {
      tail++;
    }
    if (tail < most && "。：:".indexOf(document.charAt(tail)) >= 0) {
      tail++;
    } else if (tail == most || document.charAt(tail) == '\t') {
      tail = end;
    }
    return Wording.read(
        wrapper + issue.title + document.substring(end, tail),
        new SourceRange(issue.titleSource.start() - wrapper.length(), tail));
  }
}
