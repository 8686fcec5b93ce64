/**
 * One inspection of one organisation, the rules in force for it, and its reporting periods (期).
 *
 * <p>May import {@code model}, {@code model.closing}, {@code model.schedule}.
 */
@NullMarked
package app.xiaohao.model.inspection;

import org.jspecify.annotations.NullMarked;
