package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import java.util.List;

final class StatusReader {
  private StatusReader() {}

  static Draft.Status read(List<Part> parts) {
    return Draft.Status.NOT_STATED;
  }
}
