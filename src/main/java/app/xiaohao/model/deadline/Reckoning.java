package app.xiaohao.model.deadline;

import java.time.LocalDate;

/**
 * How a date was reckoned that the words do not give in full.
 *
 * @param rule {@code REPORT-YEAR}, {@code REPORT-MONTH}, {@code REPORT-QUARTER}, {@code
 *     REPORT-WEEK}: from the day on which the words are spoken (年底前, 本月底, 本季度末, 下周五); {@code
 *     FEEDBACK-YEAR}: the first such day from the feedback on; {@code FEEDBACK+P2M}, {@code
 *     REPORT+P30D}: so long from the feedback or from the day of the words, as an ISO 8601 period;
 *     {@code FEEDBACK+15WORKDAYS}; {@code FEAST}: the day before a feast
 * @param from the day from which it was reckoned
 */
public record Reckoning(String rule, LocalDate from) {}
