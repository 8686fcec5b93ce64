/**
 * From the exchange file (交换文件) of this program to a draft; all versions that were ever written.
 *
 * <p>May import {@code intake.read.parts} and what that may.
 */
package app.xiaohao.intake.read.exchange;
