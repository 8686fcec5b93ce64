/**
 * The screen 挂图: the chart of {@code export.wall} on a canvas, of which only what is in sight is
 * drawn, so that it does not matter how many measures there are. What is printed and what is shown
 * are painted by the same hand.
 *
 * <p>May import {@code ui.kit}. It keeps the filter of 台账, which the window hands in.
 */
@NullMarked
package app.xiaohao.ui.wall;

import org.jspecify.annotations.NullMarked;
