/**
 * From the tables of a {@link app.xiaohao.intake.Document} to a {@link app.xiaohao.intake.Draft}.
 *
 * <p>The stages, one class each: {@code HeaderFinder} finds the headings, {@code ColumnDictionary}
 * and {@code ColumnGuess} say what they mean, {@code OfficeTables} prefers what is remembered;
 * {@code RowKinds} tells items from headings, totals and notes, {@code BlockReader} gathers rows to
 * issues, {@code IssueNumbers} gives them their paths; {@code IssueMaker} makes an issue of its
 * rows, its cells read by the {@code Field…} readers of {@code intake.parse}.
 *
 * <p>Decided: the dictionary is a resource and not code, because it grows with every office; a cell
 * that the readers do not use up becomes a field under the office's own heading, so that no word is
 * lost; a blank cell means the same as above only in columns of numbers, headings and problems, and
 * at the left of the problem where no number stands, since a guessed unit or date is worse than 待补.
 *
 * <p>What this program wrote itself is known by its hidden cells: {@code OwnSheets} tells what each
 * sheet is, {@code OwnLedger} reads 整改台账 back row by row by its keys. Decided: a row carries a
 * print of each cell and hints how to split it, and no values, because a workbook that leaves the
 * house must not hold what nobody sees; and it carries them in its own cell, not in a list
 * elsewhere, so that sorting, copying and saving by other programs leave them in their place.
 *
 * <p>May import {@code intake}, {@code intake.parse}, {@code model} and the JDK.
 */
package app.xiaohao.intake.table;
