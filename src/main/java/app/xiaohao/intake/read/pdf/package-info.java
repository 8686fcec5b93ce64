/**
 * From a PDF to lines, paragraphs and ruled tables, by where the characters stand and where rules
 * are drawn. {@link app.xiaohao.intake.read.pdf.PdfReader} is the door.
 *
 * <p>May import {@code intake.read.parts} and what that may.
 */
package app.xiaohao.intake.read.pdf;
