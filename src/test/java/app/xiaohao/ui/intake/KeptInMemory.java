package app.xiaohao.ui.intake;

import app.xiaohao.intake.IntakeLimits;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a machine keeps for imports, as long as a test lasts. */
final class KeptInMemory implements IntakePreferences {
  private final Deque<Path> recent = new ArrayDeque<>();
  private IntakeLimits limits = IntakeLimits.DEFAULTS;

  @Override
  public List<Path> recent() {
    return List.copyOf(recent);
  }

  @Override
  public void opened(Path document) {
    recent.addFirst(document);
  }

  @Override
  public IntakeLimits limits() {
    return limits;
  }

  void set(IntakeLimits others) {
    limits = others;
  }
}
