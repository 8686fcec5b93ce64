/**
 * The gallery: every component of {@code ui.kit} in every state, for those who change the look. A
 * test compares it with stored pictures, so that the look cannot drift unseen.
 *
 * <p>May import all of {@code ui.kit}.
 */
@NullMarked
package app.xiaohao.ui.kit.gallery;

import org.jspecify.annotations.NullMarked;
