/**
 * One model of a document and its one layout: paragraphs in the styles of GB/T 9704-2012 and tables
 * with merged cells become pages of text and lines at places, which the writers of PDF and OFD and
 * the screen draw alike. Where a line and a cell break is decided here and nowhere else.
 *
 * <p>May import what stands left of it in the line of packages, and the reader of fonts of PDFBox.
 * The official faces (方正小标宋, 仿宋_GB2312, 楷体_GB2312) may not be shipped: a document names what its
 * faces are for, Word is told the official names, and PDF, OFD and the screen use the face that
 * ships.
 */
@NullMarked
package app.xiaohao.export.page;

import org.jspecify.annotations.NullMarked;
