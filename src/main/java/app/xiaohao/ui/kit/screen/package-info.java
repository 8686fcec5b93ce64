/**
 * What a screen is and stands in: its surroundings, its place in the window, whether it is in
 * sight, asking so that the newest answer wins, and writing what a form makes.
 *
 * <p>May import the packages of {@code ui.kit} before it.
 */
package app.xiaohao.ui.kit.screen;
