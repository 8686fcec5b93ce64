package app.xiaohao.ledger.file;

/**
 * Who watches a long piece of work of the ledger, a commit or a proof: hears how far it is and may
 * stop it. Called in the working thread.
 */
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
   * Hears how far the work is.
   *
   * @param fraction 0 to 1
   */
  void at(double fraction);

  /** Whether the work shall leave no trace and end. Asked often, until the last write. */
  boolean stopped();
}
