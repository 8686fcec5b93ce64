/**
 * What goes out: papers are written, and the register keeps what was written byte for byte.
 *
 * <p>May import {@code export.paper} and what that may.
 */
@NullMarked
package app.xiaohao.export.paper.register;

import org.jspecify.annotations.NullMarked;
