/**
 * 倒排工期: the stages of a measure reckoned backwards from its date.
 *
 * <p>May import the packages of {@code model} before it: calendar, deadline, closing, light.
 */
@NullMarked
package app.xiaohao.model.schedule;

import org.jspecify.annotations.NullMarked;
