/**
 * Figures of this machine: how fast reports are read, ledgers are written, searched and exported,
 * and how soon the window stands, each beside the bare tool that does the same work.
 *
 * <p>Everything left of it in the line of packages may be used. A ratio counts and not a figure:
 * machines differ, so what is compared runs in the same process or on the same runtime.
 */
package app.xiaohao.bench;
