/**
 * The standings of 销号 and what may follow what: {@link app.xiaohao.model.closing.Closure}, the
 * steps that lead from one to the next, the number given at the end, the standards ticked at 核查,
 * the proof (佐证材料) that stands beside, and a later look back (回头看).
 *
 * <p>May import {@code model}.
 */
@NullMarked
package app.xiaohao.model.closing;

import org.jspecify.annotations.NullMarked;
