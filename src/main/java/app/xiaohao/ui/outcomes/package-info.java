/**
 * 成效: what the work has brought, held against targets, and the office's records (记录), with their
 * sums; entered and settled here.
 */
@NullMarked
package app.xiaohao.ui.outcomes;

import org.jspecify.annotations.NullMarked;
