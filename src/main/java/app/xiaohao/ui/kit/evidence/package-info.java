/**
 * 佐证材料 on every screen that shows a measure: added by drop and by choosing, opened as a read-only
 * copy, removed with a reason, taken out as 一案一档. A part of the kit, because the ledger's detail
 * and the 销号 desk both have it.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}. Files are opened by the
 * desktop's own program through {@link app.xiaohao.ui.kit.screen.Opener}, so that no test starts
 * one.
 */
package app.xiaohao.ui.kit.evidence;
