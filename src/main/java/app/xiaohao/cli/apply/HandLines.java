package app.xiaohao.cli.apply;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import java.util.List;

/** Lines that add, split, join, move, renumber, strike and restore items of the ledger. */
final class HandLines {
  static final List<LineKind> KINDS =
      List.of(
          LineKind.shaping(
              "add-issue",
              "{\"do\":\"add-issue\",\"inspection\":\"云溪\",\"title\":\"信访积案化解不力\","
                  + "\"aspect\":\"履行职能责任方面\",\"measures\":[\"逐案明确包案领导\","
                  + "\"每月调度一次化解进度\"],\"source\":\"巡察组口头反馈\",\"reason\":\"反馈会补充指出\"}",
              (line, items) ->
                  new Change.IssueAdded(
                      items.inspection(line),
                      line.text("title"),
                      line.texts("aspect", List.of()),
                      line.texts("measures", List.of()),
                      line.text("source", ""),
                      line.text("reason", ""))),
          LineKind.shaping(
              "add-measure",
              "{\"do\":\"add-measure\",\"item\":\"2\",\"text\":\"建立企业诉求台账\","
                  + "\"source\":\"县委常委会要求\"}",
              (line, items) ->
                  new Change.MeasureAdded(
                      items.issue(line, "item", "inspection"),
                      line.text("text"),
                      line.text("source", ""),
                      line.text("reason", ""))),
          LineKind.shaping(
              "split",
              "{\"do\":\"split\",\"item\":\"7.1\",\"before\":\"制度\",\"reason\":\"分开落实\"}",
              (line, items) -> {
                LedgerRow row = items.row(line);
                return new Change.Split(
                    row.measure().id(),
                    row.measure().text(),
                    line.text("before"),
                    line.text("reason", ""));
              }),
          LineKind.shaping(
              "join",
              "{\"do\":\"join\",\"item\":\"7.2\",\"into\":\"7.1\",\"reason\":\"内容重复\"}",
              (line, items) -> {
                LedgerRow row = items.row(line);
                LedgerRow into = items.row(line, "into");
                return new Change.Joined(
                    row.measure().id(),
                    into.measure().id(),
                    row.measure().text(),
                    into.measure().text(),
                    line.text("reason", ""));
              }),
          LineKind.shaping(
              "move",
              "{\"do\":\"move\",\"item\":\"2.2\",\"to\":\"4\",\"reason\":\"归口调整\"}",
              (line, items) -> {
                LedgerRow row = items.row(line);
                return new Change.Moved(
                    row.measure().id(),
                    row.issue().id(),
                    items.issue(
                        line, "to", line.has("toInspection") ? "toInspection" : "inspection"),
                    line.text("reason", ""));
              }),
          LineKind.shaping(
              "renumber",
              "{\"do\":\"renumber\",\"item\":\"4.2\",\"to\":\"4.1\",\"reason\":\"按方案顺序\"}",
              (line, items) -> {
                if (!line.text("item").contains(".")) {
                  return issueRenumbered(line, items);
                }
                LedgerRow row = items.row(line);
                return new Change.Renumbered(
                    row.measure().id(),
                    row.measure().number(),
                    place(line, row),
                    line.text("reason", ""));
              }),
          LineKind.shaping(
              "after",
              "{\"do\":\"after\",\"item\":\"6.1\",\"first\":[\"2.1\"],\"reason\":\"压茬推进\"}",
              (line, items) -> {
                LedgerRow row = items.row(line);
                return new Change.Ordered(
                    row.measure().id(),
                    row.measure().after().stream().map(First::measure).toList(),
                    items.measures(line, "first"),
                    line.text("reason", ""));
              }),
          LineKind.shaping(
              "remove",
              "{\"do\":\"remove\",\"item\":\"4.2\",\"reason\":\"与 6.1 重复\"}",
              (line, items) ->
                  line.text("item").contains(".")
                      ? new Change.Removed(items.measureId(line), line.text("reason"))
                      : new Change.IssueRemoved(
                          items.issue(line, "item", "inspection"), line.text("reason"))),
          LineKind.shaping(
              "restore",
              "{\"do\":\"restore\",\"item\":\"4.2\",\"reason\":\"核对后仍须整改\"}",
              (line, items) ->
                  line.text("item").contains(".")
                      ? new Change.Restored(items.removedMeasure(line), line.text("reason", ""))
                      : new Change.IssueRestored(
                          items.removedIssue(line), line.text("reason", ""))));

  private HandLines() {}

  /** An issue is named without a point: it takes the number of another, with its measures. */
  private static Change issueRenumbered(ChangeLine line, LedgerItems items) throws LineRefusal {
    String to = line.text("to");
    if (!to.matches("[1-9]\\d{0,6}")) {
      throw ChangeLine.wrong("to", to);
    }
    return new Change.IssueRenumbered(
        items.issue(line, "item", "inspection"),
        Integer.parseInt(line.text("item").strip()),
        Integer.parseInt(to),
        line.text("reason", ""));
  }

  /** The place in the field {@code to}: "2.3", or "3" alone. */
  private static int place(ChangeLine line, LedgerRow row) throws LineRefusal {
    String to = line.text("to");
    String own = row.issue().number() + ".";
    String number = to.startsWith(own) ? to.substring(own.length()) : to;
    if (!number.matches("[1-9]\\d{0,6}")) {
      throw ChangeLine.wrong("to", to);
    }
    return Integer.parseInt(number);
  }
}
