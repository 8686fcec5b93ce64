/**
 * The screen 日历: what is due on which day, and what recurs, by month and by week.
 *
 * <p>May import {@code ui.kit}. What has no date stands beside the days and never on one.
 */
@NullMarked
package app.xiaohao.ui.calendar;

import org.jspecify.annotations.NullMarked;
