package app.xiaohao.ledger.row;

/**
 * An issue that may speak of the same problem.
 *
 * @param row its first line
 * @param inspection the name of the inspection that it came with
 * @param likeness of the wordings, 0 to 1
 */
public record LinkCandidate(LedgerRow row, String inspection, double likeness) {}
