/**
 * The documents that were imported, and taking a whole import back.
 *
 * <p>May import {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.intake.history;
