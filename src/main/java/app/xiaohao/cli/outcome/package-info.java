/** The commands of 成效 and 记录: what the work has brought, what was held and received. */
@NullMarked
package app.xiaohao.cli.outcome;

import org.jspecify.annotations.NullMarked;
