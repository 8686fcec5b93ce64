package app.xiaohao.intake;

import java.util.List;
import java.util.Map;

/**
 * What is known of columns beyond the dictionary that ships with the program.
 *
 * @param tables the layouts that offices were found to use or a person has mapped; where two fit
 *     equally the earlier one wins
 * @param synonyms the user's own headings and what they mean; they come before the shipped ones
 */
public record ColumnKnowledge(List<OfficeTable> tables, Map<String, Column> synonyms) {
  /** Nothing beyond the shipped dictionary. */
  public static final ColumnKnowledge NONE = new ColumnKnowledge(List.of(), Map.of());

  /** Both are copied. */
  public ColumnKnowledge {
    tables = List.copyOf(tables);
    synonyms = Map.copyOf(synonyms);
  }
}
