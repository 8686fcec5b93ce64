/**
 * Pages as PDF: vectors, and text that can be copied and searched, in the face that ships, of which
 * only the signs used are embedded.
 *
 * <p>May import what stands left of it in the line of packages, and PDFBox.
 */
@NullMarked
package app.xiaohao.export.pdf;

import org.jspecify.annotations.NullMarked;
