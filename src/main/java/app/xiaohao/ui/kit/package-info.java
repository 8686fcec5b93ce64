/**
 * What every screen is made of: background work, dialogs, the open ledger as observable state,
 * styles, icons, lights, seals.
 *
 * <p>May import JavaFX, AtlantaFX, Ikonli and the packages before {@code ui}, never {@code store}.
 * A screen is an {@code XxxView} (nodes, binding) and an {@code XxxModel} (state, intents) that
 * imports of JavaFX only {@code javafx.beans} and {@code javafx.collections}. The FX thread never
 * waits: whatever reads or writes goes through {@link app.xiaohao.ui.kit.work.Background}.
 */
package app.xiaohao.ui.kit;
