/**
 * Words for people about history, proof and what went wrong.
 *
 * <p>May import what {@code ui.kit} may.
 */
package app.xiaohao.ui.kit.words;
