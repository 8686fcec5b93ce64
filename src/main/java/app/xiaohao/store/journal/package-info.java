/**
 * The journal (日志): every committed change beside the database file, before it is acknowledged;
 * segments, records, and the folder that holds them.
 *
 * <p>May import {@code store.log} and what that may.
 */
package app.xiaohao.store.journal;
