/**
 * Ledger rows as files: the workbook that offices print and pass on, and JSON for other programs.
 *
 * <p>May import what stands left of it in the line of packages, fastexcel and Jackson. fastexcel
 * and not POI writes the workbook: 100,000 rows in 2 s against 5 s, and a tenth of the memory. It
 * does not fit row heights by itself, so {@link app.xiaohao.export.CellText} reckons them from the
 * widths of the characters. Every file is written whole by {@link app.xiaohao.export.WholeFile}.
 */
package app.xiaohao.export;
