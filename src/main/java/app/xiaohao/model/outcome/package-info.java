/**
 * What the work on an inspection has brought and what is kept a record of: 成效 and 记录. Kinds are
 * words of the office, so that it adds its own; the program proposes the usual ones.
 *
 * <p>Decisions: amounts are decimals in the unit that stands beside them and are summed only within
 * one kind and one unit; what nobody has said is null and makes a sum "at least".
 */
@NullMarked
package app.xiaohao.model.outcome;

import org.jspecify.annotations.NullMarked;
