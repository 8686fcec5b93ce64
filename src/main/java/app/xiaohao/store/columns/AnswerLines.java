package app.xiaohao.store.columns;

import app.xiaohao.model.closing.LookBack;
import java.util.ArrayList;
import java.util.List;

/** The answers of a 回头看 in one column. */
final class AnswerLines {
  private static final char BETWEEN = '\u001f';

  private AnswerLines() {}

  /** A line an answer: the question, a separator, what was found; line feeds inside are escaped. */
  static String column(List<LookBack.Answer> answers) {
    List<String> lines = new ArrayList<>();
    for (LookBack.Answer answer : answers) {
      lines.add(escaped(answer.question()) + BETWEEN + escaped(answer.answer()));
    }
    return String.join("\n", lines);
  }

  /** The answers in a column. */
  static List<LookBack.Answer> answers(String column) {
    List<LookBack.Answer> answers = new ArrayList<>();
    for (String line : column.isEmpty() ? new String[0] : column.split("\n")) {
      int between = line.indexOf(BETWEEN);
      answers.add(
          new LookBack.Answer(
              plain(line.substring(0, between)), plain(line.substring(between + 1))));
    }
    return answers;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(at);
      }
    }
    return plain.toString();
  }
}
