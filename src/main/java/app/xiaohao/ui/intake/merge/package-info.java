/**
 * What a second document changes, row by row, before it is written.
 *
 * <p>May import {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.intake.merge;
