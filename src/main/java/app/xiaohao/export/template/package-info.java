/**
 * Templates of papers: Word documents that the office edits, with fields in «» that are filled from
 * the ledger. A template is made from a paper itself: whatever of it comes from the ledger becomes
 * a field, so that the unchanged template gives the same paper.
 *
 * <p>Decisions: fields are plain words, which every editor keeps, and not controls of Word; a field
 * may lie over several runs. Words that differ with the ledger as a whole (the list of a letter,
 * the text of a notice) are one field that stands alone in its paragraph. A field that is not known
 * or not whole is told by its place, and then nothing is written.
 */
@NullMarked
package app.xiaohao.export.template;

import org.jspecify.annotations.NullMarked;
