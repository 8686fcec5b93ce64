/**
 * 预警: what is overdue and what is due soon, from the same rows by which everything is counted.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}. {@link
 * app.xiaohao.ui.alerts.AlertsModel} holds state and intents without controls; the window takes the
 * line that it shows once at start from it, through the root.
 */
package app.xiaohao.ui.alerts;
