package app.xiaohao.ledger.packet;

import java.util.List;

/**
 * All files that were looked at together.
 *
 * @param answers by the name of who filled them in; files that say nothing of it last
 */
public record PacketMail(List<PacketAnswer> answers) {
  /** The list is copied. */
  public PacketMail {
    answers = List.copyOf(answers);
  }

  /** Those of which something can be taken. */
  public List<PacketAnswer> readable() {
    return answers.stream().filter(answer -> answer.trouble() == null).toList();
  }

  /** How many cells have a verdict. */
  public int count(Verdict verdict) {
    return answers.stream().mapToInt(answer -> answer.count(verdict)).sum();
  }
}
