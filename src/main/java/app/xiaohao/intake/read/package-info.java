/**
 * From a file or a paste to {@link app.xiaohao.intake.SourceText}: the character set is found
 * without asking, line ends are made one, and what is no text is refused with its kind.
 *
 * <p>May import {@code intake}, {@code model} and the JDK. Decided: strict decoders and a
 * plausibility of Chinese text decide on the character set, because replacing what cannot be
 * decoded would garble names without a word; a detector library was not needed for the four sets
 * that offices use.
 *
 * <p>Tables: sheets are read as they go by (own StAX over the parts of an xlsx, POI's records of an
 * xls), because the models of POI take a hundred times the file in memory and its event readers
 * give no merged cells; separated values go through FastCSV, the one parser that tells a quotation
 * mark left open; ruled tables of a pdf are put together from PDFBox's characters and drawing
 * operators.
 */
package app.xiaohao.intake.read;
