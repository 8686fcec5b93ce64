/**
 * 备份与恢复: the copies of the open ledger with what is known of each, looking into one, proving it,
 * and making the ledger anew as it was. How many are kept and where is said in the settings.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.backups;
