/**
 * The screen 看板: the measures in the columns of their state. A card is moved by doing its step: the
 * forms for it are those of 台账 and of the desk of 销号, to which the board leads; it writes nothing
 * itself.
 *
 * <p>May import {@code ui.kit}.
 */
@NullMarked
package app.xiaohao.ui.board;

import org.jspecify.annotations.NullMarked;
