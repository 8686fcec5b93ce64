/**
 * 导入: documents come in, are reviewed beside their text, and go into the ledger in one commit.
 *
 * <p>May import JavaFX, {@code ui.kit} and the packages before {@code ui}. Reading and parsing are
 * a port ({@link app.xiaohao.ui.intake.ReadReport}) handed in by the root, so that the window knows
 * the draft and not how it is made. Four models without controls: {@link
 * app.xiaohao.ui.intake.IntakeModel} (the queue and the commit), {@link
 * app.xiaohao.ui.intake.review.ReviewModel} (one draft), {@link app.xiaohao.ui.intake.TargetModel}
 * (where it goes), {@link app.xiaohao.ui.intake.merge.MergeModel} (what it would do there). Typed
 * titles reach the review with every keystroke, so no click elsewhere can lose one.
 */
package app.xiaohao.ui.intake;
