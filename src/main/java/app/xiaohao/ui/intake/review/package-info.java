/**
 * 校对: the draft beside the report it came from, and what a person does to it.
 *
 * <p>May import {@code ui.kit} and the packages before {@code ui}.
 */
package app.xiaohao.ui.intake.review;
