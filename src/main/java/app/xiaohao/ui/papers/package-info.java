/**
 * The screen 文书: kinds of papers and tables, the page as it will be printed, what it is made of,
 * and the ways out: Word, PDF, OFD, printer. Pages on screen and on paper are drawn from the same
 * laid pages as the files are written from.
 *
 * <p>May import {@code ui.kit}. It keeps the filter of 台账, which the window hands in.
 */
@NullMarked
package app.xiaohao.ui.papers;

import org.jspecify.annotations.NullMarked;
