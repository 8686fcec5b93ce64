/**
 * The habits of a spreadsheet for the table: the block of cells, typing into a cell, the clipboard,
 * filling, and what a gesture would change before it is written.
 *
 * <p>May import {@code ui.ledger.clip}, {@code ui.ledger.model} and what these may.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li><b>A gesture is one list of edits, one step of the ledger.</b> {@link
 *       app.xiaohao.ui.ledger.grid.GridPlan} reads each cell as the detail pane reads its fields,
 *       joins what belongs to one change, and has the ledger's own deciders examine it ({@link
 *       app.xiaohao.ledger.Ledger#examine}). Nothing here decides what is allowed.
 *   <li><b>The table keeps the focus while an input method composes.</b> A change of the focus
 *       would end the composition after its first letter; so the field above the cell only shows
 *       what is composed, and takes the focus with the first word that is finished.
 * </ul>
 */
package app.xiaohao.ui.ledger.grid;
