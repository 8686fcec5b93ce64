package app.xiaohao.store;

import app.xiaohao.ledger.LedgerException;
import app.xiaohao.ledger.LedgerException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What a failure of the database means to the person in front of it. */
final class SqlErrors {
  private SqlErrors() {}

  /** The failure in the ledger's terms; {@code file} is the sentence's argument. */
  static LedgerException of(SQLException failure, Path file) {
    return new LedgerException(kind(failure), List.of(file.toString()), failure);
  }

  private static Kind kind(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException below) {
        return kind(below);
      }
    }
    return switch (failure.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
      case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> Kind.NOT_FOUND;
      case ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.WRONG_USER_OR_PASSWORD ->
          Kind.DAMAGED;
      case ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.FILE_CREATION_FAILED_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2 ->
          Kind.NOT_WRITABLE;
      default -> Kind.STORE_FAILED;
    };
  }

  private static Kind kind(MVStoreException failure) {
    return switch (failure.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED -> Kind.IN_USE;
      case DataUtils.ERROR_WRITING_FAILED -> Kind.NOT_WRITABLE;
      case DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_READING_FAILED,
          DataUtils.ERROR_UNSUPPORTED_FORMAT,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND ->
          Kind.DAMAGED;
      default -> Kind.STORE_FAILED;
    };
  }
}
