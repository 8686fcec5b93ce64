/**
 * From a file or a paste to {@link app.xiaohao.intake.SourceText}: the character set is found
 * without asking, line ends are made one, and what is no text is refused with its kind.
 *
 * <p>May import {@code intake}, {@code model} and the JDK. Decided: strict decoders and a
 * plausibility of Chinese text decide on the character set, because replacing what cannot be
 * decoded would garble names without a word; a detector library was not needed for the four sets
 * that offices use.
 */
package app.xiaohao.intake.read;
