package app.xiaohao.ledger.history;

/**
 * An entry of the change log with its seal.
 *
 * @param mark the seal as it stands beside the entry
 */
public record SealedEntry(SealMark mark, HistoryEntry entry) {}
