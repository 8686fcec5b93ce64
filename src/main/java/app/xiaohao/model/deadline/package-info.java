/**
 * The one grammar of dates: how the words of a report, a cell, a field of the window or a line of
 * {@code apply} become a deadline or a day, and how a deadline is spelled again.
 *
 * <p>{@code Spelling} brings the ways of writing into one, {@code TimeScanner} finds the times,
 * {@code DueTime} and {@code Span} reckon them from a {@code DateBase}, {@link
 * app.xiaohao.model.deadline.DeadlineWords} says what the whole comes to. Words that it does not
 * know beside a time make no date: a date that nobody wrote is worse than none.
 */
@NullMarked
package app.xiaohao.model.deadline;

import org.jspecify.annotations.NullMarked;
