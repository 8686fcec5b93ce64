package app.xiaohao.intake.parse;

import java.util.List;

final class ActorReader {
  private ActorReader() {}

  static List<String> read(List<Part> parts) {
    return List.of();
  }
}
