package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class DeadlineReader {
  private DeadlineReader() {}

  static List<Draft.DeadlineMention> read(List<Part> parts, LocalDate reportDate) {
    return List.of();
  }

  static Optional<Draft.DeadlineMention> ofField(String words, LocalDate reportDate) {
    return Optional.empty();
  }
}
