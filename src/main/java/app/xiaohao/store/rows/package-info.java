/**
 * Reading rows and writing single changes, one class a kind.
 *
 * <p>May import {@code store.columns} and what that may.
 */
package app.xiaohao.store.rows;
