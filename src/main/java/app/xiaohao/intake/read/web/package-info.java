/**
 * From pages (.html) and kept pages (.mht) to text and tables.
 *
 * <p>May import {@code intake.read.parts} and what that may.
 */
package app.xiaohao.intake.read.web;
