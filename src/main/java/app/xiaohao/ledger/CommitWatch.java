package app.xiaohao.ledger;

/** Who watches a commit: hears how far it is and may stop it. Called in the writing thread. */
public interface CommitWatch {
  /** Watches nothing and stops nothing. */
  CommitWatch NOBODY =
      new CommitWatch() {
        @Override
        public void at(double fraction) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /**
   * Hears how far the commit is.
   *
   * @param fraction 0 to 1
   */
  void at(double fraction);

  /** Whether the commit shall leave no trace and end. Asked often, until the last write. */
  boolean stopped();
}
