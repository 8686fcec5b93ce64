package app.xiaohao.ledger;

import java.util.List;

/**
 * What an import brought and changed, and so what goes and what becomes as before where it is taken
 * back.
 *
 * @param issues that it brought, each with its working title
 * @param measures that it brought to issues that were there, each with its wording
 * @param changed numbers of the items that it changed, in order
 * @param closed how many of the measures that it brought are 已销号 as its document says
 */
public record ImportContents(
    List<Item> issues, List<Item> measures, List<String> changed, int closed) {
  /** The lists are copied. */
  public ImportContents {
    issues = List.copyOf(issues);
    measures = List.copyOf(measures);
    changed = List.copyOf(changed);
  }

  /** An item as people number it, and its words. */
  public record Item(String number, String words) {}
}
