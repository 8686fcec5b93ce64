/**
 * 文书: the papers that an office hands out, each made from the ledger as it is. A paper says what
 * the ledger knows; what it does not know stands as 待补, or on a form as room to be filled by hand.
 * {@link app.xiaohao.export.paper.PaperDesk} makes any of them as a document of the page model,
 * {@link app.xiaohao.export.paper.PaperFile} writes it for Word, as PDF or as OFD.
 *
 * <p>May import what stands left of it in the line of packages.
 */
@NullMarked
package app.xiaohao.export.paper;

import org.jspecify.annotations.NullMarked;
