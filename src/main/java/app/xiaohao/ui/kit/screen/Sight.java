package app.xiaohao.ui.kit.screen;

import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;

/**
 * Whether a screen is in sight. While it is, what is loaded is handed on; what is loaded while it
 * is not, is handed on when it comes to sight, and only the newest of it. For the FX thread.
 */
public final class Sight {
  private final LedgerSession session;
  private final Consumer<Contents> look;
  private WeakReference<Contents> seen;
  private boolean in;

  /**
   * Out of sight at first.
   *
   * @param look takes what is loaded; null where nothing is
   */
  public Sight(LedgerSession session, Consumer<Contents> look) {
    this.session = session;
    this.look = look;
    session.contentsProperty().addListener((property, before, after) -> look());
  }

  /** The screen comes to sight or leaves it. */
  public void in(boolean now) {
    in = now;
    look();
  }

  /** Whether it is in sight. */
  public boolean in() {
    return in;
  }

  /** Hands on what is loaded though that is the same: something else is to be shown of it. */
  public void again() {
    seen = null;
    look();
  }

  private void look() {
    Contents loaded = session.contentsProperty().get();
    if (in && (seen == null || seen.get() != loaded)) {
      seen = new WeakReference<>(loaded);
      look.accept(loaded);
    }
  }
}
