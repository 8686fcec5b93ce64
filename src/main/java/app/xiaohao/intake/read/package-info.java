/**
 * From a file or a paste to a {@link app.xiaohao.intake.Document}: {@link
 * app.xiaohao.intake.read.Documents} finds what a file is by its content and hands it to the reader
 * of that format; what cannot be read is refused with its kind, and no reader lets anything else
 * out.
 *
 * <p>May import {@code intake}, {@code model}, the JDK, POI, PDFBox, jsoup and FastCSV, which are
 * loaded with the first file that needs them. Decided:
 *
 * <ul>
 *   <li>Strict decoders and a plausibility of Chinese text decide on the character set, because
 *       replacing what cannot be decoded would garble names without a word; a detector library was
 *       not needed for the four sets that offices use. What is damaged in a text is left out or
 *       marked and told, as long as it is little; nothing is guessed in its place.
 *   <li>What its owner put out of sight or took back is no item: hidden rows and columns, words
 *       that are struck out. Both are named; hidden ones are read where a person asks for it.
 *   <li>POI gives of workbooks before Excel 97 only running text, so their records are walked
 *       through here; where it stops over records of odd lengths that nothing needs, the needed
 *       ones alone are tried a second time.
 *   <li>.docx and .odt are walked through as XML: POI's paragraphs leave out what is wrapped in
 *       controls, boxes and insertions, and no library counts the numbers that the parser lives on.
 *   <li>.rtf and .mht have readers of their own: that of the JDK takes the bytes of a Chinese
 *       character apart, and of mail only parts and two packings are needed.
 *   <li>The lines of a PDF are put together by where they stand (edge, indentation, distance,
 *       size), by words only where the page says nothing.
 *   <li>Sheets are read as they go by (own StAX over the parts of an xlsx, POI's records of an
 *       xls), because the models of POI take a hundred times the file in memory and its event
 *       readers give no merged cells; separated values go through FastCSV, the one parser that
 *       tells a quotation mark left open; .ods and the XML tables of Excel 2003 hold their words as
 *       shown, or nearly, and are walked through as XML; ruled tables of a pdf are put together
 *       from PDFBox's characters and drawing operators.
 * </ul>
 */
package app.xiaohao.intake.read;
