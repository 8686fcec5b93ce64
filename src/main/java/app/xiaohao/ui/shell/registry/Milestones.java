package app.xiaohao.ui.shell.registry;

/** Who is told how far the start of the window is; the bench reckons with it. */
public interface Milestones {
  /** Nobody listens. */
  Milestones NOBODY =
      new Milestones() {
        @Override
        public void firstFrame() {}

        @Override
        public boolean firstData() {
          return false;
        }
      };

  /** The window is on the screen. */
  void firstFrame();

  /**
   * The first data is on the screen.
   *
   * @return whether the program shall end now
   */
  boolean firstData();
}
