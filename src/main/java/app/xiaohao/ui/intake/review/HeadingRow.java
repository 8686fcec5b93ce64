package app.xiaohao.ui.intake.review;

/**
 * A heading over the issues that follow.
 *
 * @param first the first issue below it
 * @param depth which of that headings it is, the outermost being 0
 * @param text as printed, without number
 */
public record HeadingRow(ReviewLine first, int depth, String text) implements ReviewRow {}
