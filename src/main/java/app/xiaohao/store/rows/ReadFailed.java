package app.xiaohao.store.rows;

import java.sql.SQLException;

/** Carries a failure to read through a decision, which knows nothing of databases. */
final class ReadFailed extends RuntimeException {
  ReadFailed(SQLException failure) {
    super(failure);
  }

  SQLException failure() {
    return (SQLException) getCause();
  }
}
