/**
 * {@code apply}: changes from a file, one a line, each under the same rules as in the window. A
 * line is read into a {@link app.xiaohao.cli.apply.ChangeLine}, finds its item in {@link
 * app.xiaohao.cli.apply.LedgerItems} and becomes a {@link app.xiaohao.ledger.change.Change} by one
 * of the {@link app.xiaohao.cli.apply.LineKind}s, which are also what the help prints.
 */
package app.xiaohao.cli.apply;
