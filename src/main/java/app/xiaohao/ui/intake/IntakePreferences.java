package app.xiaohao.ui.intake;

import app.xiaohao.intake.IntakeLimits;
import java.nio.file.Path;
import java.util.List;

/** What belongs to importing and is kept with the machine, not with the ledger. */
public interface IntakePreferences {
  /** The documents imported last, newest first. They may have moved since. */
  List<Path> recent();

  /** Puts a document first among those imported last. */
  void opened(Path document);

  /** What is read at most, as it is set now. */
  IntakeLimits limits();
}
