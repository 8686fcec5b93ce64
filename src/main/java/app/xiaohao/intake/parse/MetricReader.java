package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import java.util.List;

final class MetricReader {
  private MetricReader() {}

  static List<Draft.Metric> read(List<Part> parts) {
    return List.of();
  }
}
