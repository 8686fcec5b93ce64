/**
 * Writing a reviewed batch, new or merged, and taking a whole import back.
 *
 * <p>May import {@code store.rows} and what that may.
 */
package app.xiaohao.store.batch;
