/**
 * The commands by which a ledger is kept safe: its password, and whether it and all that lies
 * beside it is whole.
 */
@NullMarked
package app.xiaohao.cli.safety;

import org.jspecify.annotations.NullMarked;
