/**
 * Charts and boards as pictures: onto the clipboard and into files.
 *
 * <p>May import {@code ui.kit}, {@code ui.kit.work}, {@code ui.kit.dialog}.
 */
@NullMarked
package app.xiaohao.ui.kit.picture;

import org.jspecify.annotations.NullMarked;
