/**
 * Forms over the table for what is added, split, joined, moved and struck by hand, and the list of
 * what is struck. One form at a time; what the ledger refuses is said in it, beside what was typed.
 *
 * <p>May import {@code ui.ledger.model} and {@code ui.kit}.
 */
@NullMarked
package app.xiaohao.ui.ledger.hand;

import org.jspecify.annotations.NullMarked;
