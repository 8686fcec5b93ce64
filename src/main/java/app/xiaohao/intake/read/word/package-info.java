/**
 * From .docx, Word XML, .doc and .rtf to text and tables, with the numbers that their lists count.
 *
 * <p>May import {@code intake.read.parts}, {@code intake.read.web} (pages inside of documents) and
 * what those may.
 */
package app.xiaohao.intake.read.word;
