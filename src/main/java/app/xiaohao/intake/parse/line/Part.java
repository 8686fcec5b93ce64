package app.xiaohao.intake.parse.line;

/**
 * Words of an issue as the readers of status, deadlines, actors and metrics see them.
 *
 * @param measure the measure's number; null for the lead and for fields of the issue
 */
record Part(Integer measure, String words) {}
