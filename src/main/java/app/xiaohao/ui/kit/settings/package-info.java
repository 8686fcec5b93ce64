/**
 * What a person set in the program, kept in a file of the person's own.
 *
 * <p>May import {@code ui.kit}, {@code ui.kit.work}.
 */
package app.xiaohao.ui.kit.settings;
