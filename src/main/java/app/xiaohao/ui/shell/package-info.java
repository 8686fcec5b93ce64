/**
 * The window: navigation, inspection chooser, search, status bar, the list of user actions, which
 * ledger is open; and the pictures of every screen for the command line.
 *
 * <p>May import every {@code ui} package and what they may import. Screens do not know each other;
 * here they are made and led to. {@link app.xiaohao.ui.shell.Shell} gets everything by constructor
 * and is the only class that the root needs. Decisions: no {@code Application} subclass, because
 * the toolkit started by {@code Platform.startup} lets objects be handed over without statics; an
 * action list of its own: a library for it would cost classes before the first frame.
 */
package app.xiaohao.ui.shell;
