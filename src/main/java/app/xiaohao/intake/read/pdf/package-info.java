/**
 * From a PDF to lines, paragraphs and ruled tables, by where the characters stand and where rules
 * are drawn. {@link app.xiaohao.intake.read.pdf.PdfReader} is the door; {@link
 * app.xiaohao.intake.read.pdf.OfdReader} puts the pages of an OFD together in the same way.
 *
 * <p>May import {@code intake.read.parts} and what that may.
 */
package app.xiaohao.intake.read.pdf;
