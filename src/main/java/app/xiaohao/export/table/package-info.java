/**
 * Tables that leave the ledger: its lists, what is counted by aspect, unit and leader, 回头看 and 催报
 * 名单, as a document of the page model or as values parted by commas.
 *
 * <p>May import what stands left of it in the line of packages.
 */
@NullMarked
package app.xiaohao.export.table;

import org.jspecify.annotations.NullMarked;
