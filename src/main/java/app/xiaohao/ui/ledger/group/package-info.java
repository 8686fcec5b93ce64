/**
 * Groups of the table: by what rows stand together, in which order the groups stand, what their
 * heads count. Without a single control.
 *
 * <p>May import the packages before {@code ui}.
 */
@NullMarked
package app.xiaohao.ui.ledger.group;

import org.jspecify.annotations.NullMarked;
