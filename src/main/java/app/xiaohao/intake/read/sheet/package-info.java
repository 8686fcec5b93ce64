/**
 * From .xlsx, .xls, the XML tables of Excel 2003 and separated values to sheets of cells, read as
 * they go by; a cell says what its owner sees ({@link
 * app.xiaohao.intake.read.sheet.DisplayedValue}).
 *
 * <p>May import {@code intake.read.parts} and what that may.
 */
package app.xiaohao.intake.read.sheet;
