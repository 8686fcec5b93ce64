/**
 * Working days: what the calendar published by the State Council says of days off and days worked
 * (调休), and reckoning in working days. {@link app.xiaohao.model.calendar.WorkCalendar} is the door.
 *
 * <p>May import the JDK only.
 */
@NullMarked
package app.xiaohao.model.calendar;

import org.jspecify.annotations.NullMarked;
