/**
 * The one door to dialogs, and the messages that pass by.
 *
 * <p>May import {@code ui.kit}, {@code ui.kit.words}.
 */
package app.xiaohao.ui.kit.dialog;
