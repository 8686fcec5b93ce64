/**
 * Cells on the clipboard, as spreadsheets write and read them: text parted by tabs, and an HTML
 * table.
 *
 * <p>May import the JDK only. Decided: an HTML reader of our own and not the parser of {@code
 * intake}, because only tables that programs write are read, a few tags of them.
 */
package app.xiaohao.ui.ledger.clip;
