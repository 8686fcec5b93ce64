package app.xiaohao.ledger.file;

import java.nio.file.Path;

/**
 * What a ledger is.
 *
 * @param file where it is kept
 * @param schemaVersion the version of its tables
 * @param sample whether it is the sample that ships
 * @param readOnly whether it is open for reading only
 */
public record LedgerInfo(Path file, int schemaVersion, boolean sample, boolean readOnly) {}
