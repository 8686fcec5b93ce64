/**
 * Proving a ledger: the chain from its first entry, its signatures, the rows against what the log
 * says became of them, the bytes of proof.
 *
 * <p>May import {@code store.log} and what that may.
 */
package app.xiaohao.store.proof;
