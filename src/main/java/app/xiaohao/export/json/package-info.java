/**
 * What leaves the program as JSON: lists, history, proof, reconciliation, drafts, and the exchange
 * file (交换文件).
 *
 * <p>May import {@code export} and what that may.
 */
package app.xiaohao.export.json;
