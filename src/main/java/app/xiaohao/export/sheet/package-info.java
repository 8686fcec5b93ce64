/**
 * Workbooks: the ledger on paper's columns, an office's own layout, urging, schedule, history,
 * reconciliation, the card for a meeting.
 *
 * <p>May import {@code export} and what that may.
 */
package app.xiaohao.export.sheet;
