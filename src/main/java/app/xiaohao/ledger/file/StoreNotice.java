package app.xiaohao.ledger.file;

import java.util.List;
import java.util.Objects;

/**
 * Something about the file of an open ledger or its copies that a person has to be told although
 * nothing was refused.
 *
 * @param arguments what its sentence names
 */
public record StoreNotice(Kind kind, List<String> arguments) {
  /** The list is copied. */
  public StoreNotice {
    Objects.requireNonNull(kind);
    arguments = List.copyOf(arguments);
  }

  /** What it is, each with its own sentence. */
  public enum Kind {
    /** no copy could be made (arguments: the folder, why in the system's words) */
    COPY_FAILED,
    /** a copy was made and is not what the ledger should be (argument: how many differences) */
    COPY_NOT_PROVED,
    /** the second place cannot be written (arguments: the folder, why) */
    SECOND_PLACE_FAILED,
    /** no journal can be kept: changes rest on the ledger's file alone (argument: the folder) */
    NO_JOURNAL,
    /** the ledger can only be read (argument: the file) */
    READ_ONLY
  }
}
