package app.xiaohao.store.log;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What a failure of the database or of the disk means to the person in front of it. */
public final class SqlErrors {
  /** A disk with less room than this counts as full when a write to it has failed. */
  private static final long NO_ROOM = 64 << 10;

  /** How systems say that there is no room. */
  private static final Pattern FULL =
      Pattern.compile(
          "(?i).*(no space left|not enough space|quota exceeded|磁盘空间不足|没有足够的空间|超出磁盘限额).*",
          Pattern.DOTALL);

  /** How SQL states of violated constraints and of values out of place begin. */
  private static final String CONSTRAINT = "23";

  private SqlErrors() {}

  /** The failure of something that only reads. */
  public static LedgerException of(SQLException failure, Path file) {
    return of(failure, file, false);
  }

  /**
   * The failure in the ledger's terms; {@code file} is the sentence's argument.
   *
   * @param writes whether the work was to write; what cannot be read is damaged
   */
  public static LedgerException of(SQLException failure, Path file, boolean writes) {
    return new LedgerException(kind(failure, file, writes), List.of(file.toString()), failure);
  }

  /** A failure of the disk. */
  public static LedgerException of(IOException failure, Path file) {
    return new LedgerException(
        isFull(failure, file) ? Kind.DISK_FULL : Kind.NOT_WRITABLE,
        List.of(file.toString()),
        failure);
  }

  /** A failure of the database's store, which it throws without declaring it. */
  public static LedgerException of(MVStoreException failure, Path file) {
    return new LedgerException(kind(failure), List.of(file.toString()), failure);
  }

  /** Whether something failed because the disk has no room. */
  public static boolean isFull(Throwable failure, Path file) {
    boolean disk = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      disk |= cause instanceof IOException || cause instanceof MVStoreException;
      if (cause.getMessage() != null && FULL.matcher(cause.getMessage()).matches()) {
        return true;
      }
      if (cause == cause.getCause()) {
        break;
      }
    }
    return disk && room(file) < NO_ROOM;
  }

  /** How many bytes can still be written where a file is. */
  public static long room(Path file) {
    for (Path there = file.toAbsolutePath(); there != null; there = there.getParent()) {
      // asked first: a file store is found by reading the whole table of mounts, for every change
      long room = there.toFile().getUsableSpace();
      if (room > 0) {
        return room;
      }
      if (Files.exists(there)) {
        try {
          return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
          return Long.MAX_VALUE;
        }
      }
    }
    return Long.MAX_VALUE;
  }

  private static Kind kind(SQLException failure, Path file, boolean writes) {
    if (isFull(failure, file)) {
      return Kind.DISK_FULL;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException below) {
        return kind(below);
      }
      if (cause instanceof IOException && writes) {
        return Kind.NOT_WRITABLE;
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
          writes ? Kind.NOT_WRITABLE : Kind.DAMAGED;
      case ErrorCode.OUT_OF_MEMORY,
          ErrorCode.LOCK_TIMEOUT_1,
          ErrorCode.DEADLOCK_1,
          ErrorCode.STATEMENT_WAS_CANCELED,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.CONNECTION_BROKEN_1 ->
          Kind.STORE_FAILED;
      default -> {
        String state = failure.getSQLState();
        boolean refused = state != null && state.startsWith(CONSTRAINT);
        yield writes || refused ? Kind.STORE_FAILED : Kind.DAMAGED;
      }
    };
  }

  private static Kind kind(MVStoreException failure) {
    return switch (failure.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED -> Kind.IN_USE;
      case DataUtils.ERROR_WRITING_FAILED -> Kind.NOT_WRITABLE;
      case DataUtils.ERROR_CLOSED, DataUtils.ERROR_TRANSACTION_CORRUPT -> Kind.STORE_FAILED;
      default -> Kind.DAMAGED;
    };
  }
}
