/**
 * From .odt and .ods to text and sheets.
 *
 * <p>May import {@code intake.read.parts}, {@code intake.read.sheet} and what those may.
 */
package app.xiaohao.intake.read.odf;
