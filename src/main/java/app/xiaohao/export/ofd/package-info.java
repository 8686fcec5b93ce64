/**
 * Pages as OFD (GB/T 33190-2016), the format in which Chinese offices exchange and archive finished
 * documents: text that can be searched, in the face that ships, of which only the signs used are
 * embedded.
 *
 * <p>May import what stands left of it in the line of packages, and PDFBox's reader of fonts. It is
 * written by ourselves: the libraries there are take seconds a document and write megabytes.
 */
@NullMarked
package app.xiaohao.export.ofd;

import org.jspecify.annotations.NullMarked;
