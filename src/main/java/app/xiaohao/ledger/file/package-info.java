/**
 * The ledger as a file among files: its name and place, its copies, restoring, proof that is taken
 * in, and how long work is watched and stopped.
 *
 * <p>May import {@code ledger.change} and what that may.
 */
package app.xiaohao.ledger.file;
