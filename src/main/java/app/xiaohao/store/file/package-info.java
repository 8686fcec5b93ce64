/**
 * The file of H2: opening and locking it, checking what was found, copies, restoring, writing it
 * anew without its dead space.
 *
 * <p>May import {@code store.journal}, {@code store.proof}, {@code store.rows} and what those may.
 */
package app.xiaohao.store.file;
