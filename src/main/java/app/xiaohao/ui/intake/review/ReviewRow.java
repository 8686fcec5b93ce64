package app.xiaohao.ui.intake.review;

/** A row of the draft as the review shows it: an issue, or a heading over issues. */
public sealed interface ReviewRow permits ReviewLine, HeadingRow {}
