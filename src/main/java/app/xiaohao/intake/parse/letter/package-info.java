/**
 * Letters that hand out work (督办函, 整改通知) and minutes of meetings: by what they are known, what they
 * list, whom they charge and by when.
 *
 * <p>May import {@code intake.parse.report} and what that may.
 */
package app.xiaohao.intake.parse.letter;
