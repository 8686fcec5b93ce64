package app.xiaohao.export.template;

import app.xiaohao.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a template, place by place. */
public final class TemplateFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** no Word document (docx) */
    NO_WORD,
    /** no field of the paper has this name */
    UNKNOWN,
    /** a mark without its other half */
    UNCLOSED,
    /** a field of several paragraphs that does not stand alone in one */
    NOT_ALONE
  }

  /**
   * One fault.
   *
   * @param field its name, or the words at the place
   */
  public record Flaw(Kind kind, TemplatePlace place, String field) {}

  private final transient List<Flaw> flaws;
  private final transient List<String> known;

  /**
   * @param known the names of all fields of the paper
   */
  public TemplateFault(List<Flaw> flaws, List<String> known) {
    super(flaws.toString());
    this.flaws = List.copyOf(flaws);
    this.known = List.copyOf(known);
  }

  /** All that is wrong, from above to below. */
  public List<Flaw> flaws() {
    return flaws == null ? List.of() : flaws;
  }

  /** The faults as sentences, one a line. */
  public String sentence(Texts texts) {
    String told =
        flaws().stream()
            .map(
                flaw ->
                    texts.of(
                        "paper.template." + flaw.kind().name(),
                        flaw.place().words(texts),
                        flaw.field()))
            .collect(Collectors.joining("\n"));
    return known == null || known.isEmpty()
        ? told
        : told + "\n" + texts.of("paper.template.known", String.join("、", known));
  }
}
