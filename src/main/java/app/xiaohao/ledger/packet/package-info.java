/**
 * Packets (填报表): which rows go out to whom, what each cell that came back means beside what was
 * sent and what the ledger holds now, and what is written of it. Rules only; the words for people
 * are in {@code text}, the workbook in {@code export.sheet}, how its rows are found again in {@code
 * intake.packet}.
 *
 * <p>A packet reports: it never closes an item, never clears what the ledger holds by a blank cell,
 * never overwrites what the ledger was told meanwhile. What is not taken is told with its reason.
 */
@NullMarked
package app.xiaohao.ledger.packet;

import org.jspecify.annotations.NullMarked;
