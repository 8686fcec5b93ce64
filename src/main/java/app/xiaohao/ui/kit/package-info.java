/**
 * What every screen is made of: background work, dialogs, the open ledger as observable state,
 * styles, icons, lights, seals.
 *
 * <p>May import JavaFX, AtlantaFX, Ikonli, ControlsFX and the packages before {@code ui}, never
 * {@code store}. A screen is an {@code XxxView} (nodes, binding) and an {@code XxxModel} (state,
 * intents) that imports of JavaFX only {@code javafx.beans} and {@code javafx.collections}. The FX
 * thread never waits: whatever reads or writes goes through {@link
 * app.xiaohao.ui.kit.work.Background} by the lane of its kind; what a screen asks again and again
 * is asked by an {@link app.xiaohao.ui.kit.work.Asker}, and a screen out of sight does nothing
 * ({@link app.xiaohao.ui.kit.screen.Sight}). After a change only what it touched is read again. A
 * screen is made from its {@link app.xiaohao.ui.kit.screen.Surroundings}.
 *
 * <p>Of ControlsFX: the bar of notices, popovers, the list of jobs, the status bar, actions and
 * combo boxes that search. Not its autocompletion, which would need an {@code --add-exports}, knows
 * no pinyin and one name only; not its dialog of exceptions, since people are told a short code and
 * never a stack trace; not its notifications in windows of their own, which take the Esc key from
 * the screen below.
 */
package app.xiaohao.ui.kit;
