package app.xiaohao.ui.intake;

import java.nio.file.Path;
import java.util.List;

/** The documents imported last on this machine. Kept with the machine, not with the ledger. */
public interface RecentDocuments {
  /** Newest first. They may have moved since. */
  List<Path> list();

  /** Puts a document first. */
  void opened(Path document);
}
