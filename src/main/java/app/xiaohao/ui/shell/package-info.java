/**
 * The window: navigation, inspection chooser, search, status bar, the list of user actions, which
 * ledger is open; and the pictures of every screen for the command line.
 *
 * <p>May import every {@code ui} package and what they may import. Screens do not know each other;
 * here they are made and led to; which there are, {@link
 * app.xiaohao.ui.shell.registry.ScreenRegistry} says in a line each, from which navigation, keys,
 * menus and the overview of keys are made. {@link app.xiaohao.ui.shell.Shell} gets everything by
 * constructor and is the only class that the root needs. Decisions: no {@code Application}
 * subclass, because the toolkit started by {@code Platform.startup} lets objects be handed over
 * without statics; one list of actions, from which menus, keys and buttons are made.
 */
package app.xiaohao.ui.shell;
