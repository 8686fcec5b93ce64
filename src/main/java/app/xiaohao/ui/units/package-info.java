/**
 * 责任单位: the tree of units, their people, and what each answers for.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.units;
