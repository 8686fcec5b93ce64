/**
 * What the readers of several formats share: a document as it is built, blocks and cells, the parts
 * of zipped files, XML as it goes by, numbers of lists, what a file is by its content ({@link
 * app.xiaohao.intake.read.parts.FileFormat}).
 *
 * <p>May import {@code intake}, {@code model} and the libraries of {@code intake.read}.
 */
package app.xiaohao.intake.read.parts;
