/**
 * A document for Word and WPS, to be worked on further there: styles with the official faces and
 * their stand-ins, the grid of GB/T 9704-2012, page numbers outside by odd and even footers.
 *
 * <p>May import what stands left of it in the line of packages. The parts are written as XML and
 * not by POI: they are few, what has to be said exactly (grid, kinsoku, names of faces) has no
 * setters there, and POI's types of Word cost two seconds at the first document; the tests read the
 * files back with POI. A table with merged cells is one table a page, because Word shows nothing of
 * a merged cell on the next page.
 */
@NullMarked
package app.xiaohao.export.docx;

import org.jspecify.annotations.NullMarked;
