/**
 * A packet (填报表) that came back, as its rows are found by their hidden keys wherever they stand and
 * whatever program saved it. What of it becomes of the ledger is not decided here.
 */
@NullMarked
package app.xiaohao.intake.packet;

import org.jspecify.annotations.NullMarked;
