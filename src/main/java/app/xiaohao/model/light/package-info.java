/**
 * 红黄绿灯: the facts a lamp is reckoned from, conditions and rules as data, and the rule sets that
 * ship. Pure functions of the facts and of {@code today}; how near a date is ({@link
 * app.xiaohao.model.light.DueState}) stands here too.
 *
 * <p>May import {@code model}, {@code model.closing}, {@code model.deadline}.
 */
@NullMarked
package app.xiaohao.model.light;

import org.jspecify.annotations.NullMarked;
