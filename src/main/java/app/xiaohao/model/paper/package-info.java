/**
 * The register of papers (文书登记簿): what the office drafts, issues, and gets answered and signed.
 * Kinds are words, those of the program by their names on the command line; an office adds its own.
 *
 * <p>Decisions: an issued paper never changes, a correction is another paper that names it; a
 * number is never given twice, also that of a paper that was withdrawn. The answers to letters of
 * 督办 stand with the letters: a paper that is such a letter is answered when they are.
 */
@NullMarked
package app.xiaohao.model.paper;

import org.jspecify.annotations.NullMarked;
