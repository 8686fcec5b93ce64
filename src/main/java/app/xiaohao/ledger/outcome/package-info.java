/** 成效 and 记录 as they are read and summed; pure. */
@NullMarked
package app.xiaohao.ledger.outcome;

import org.jspecify.annotations.NullMarked;
