/**
 * From {@link app.xiaohao.intake.SourceText} to {@link app.xiaohao.intake.Draft}: a grammar of the
 * form that rectification reports share, not patterns for known files.
 *
 * <p>The stages, one class each: {@code Reading} makes paragraphs of the text as people see it and
 * keeps for each character where it came from; {@code Mark} reads the numbering at a paragraph's
 * start; {@code Outline} nests the numberings in the order in which the report itself nests them;
 * {@code Sections} parts several reports and annexes in one document; {@code Chapters} tells the
 * chapter of items from organisation and next steps, {@code Matter} what the last noun of a heading
 * says of it (findings, work, overview, merits, causes, suggestions), {@code Cases} the cases of a
 * collection, {@code FindingTitle} the words that name a problem where nothing is told but
 * problems, {@code Ties} which finding a suggestion repeats, {@code Evidence} a report from what
 * only has chapters and numbers, too; {@code Heading} takes a title out of its wrapper; {@code
 * MeasureSplitter} cuts a body at 一是, 二是 …; the readers of status, deadlines, actors and metrics
 * look at one clause at a time, so that the whole is linear in the length of the text.
 *
 * <p>A letter that hands out work is read apart: {@code LetterForm} knows it by its title and by
 * whom it is to, {@code LetterItems} finds what it lists, {@code LetterDemand} the time that it
 * sets, {@code LetterUnits} whom an item charges itself; {@code LetterReader} puts them together,
 * {@code LetterSheet} reads the ones that are a sheet of labelled lines. What has the look of such
 * a letter and hands out nothing (a reply, an invitation, praise) gives nothing. The minutes of a
 * meeting ({@code MinutesReader}) hand out what was decided at each of their topics ({@code
 * MinutesTopic}). {@code Opening} reads who inspected whom and when, {@code DoneWords} whether it
 * is the issue that is done, {@code MeasureTime} what a measure's own words say of its time.
 *
 * <p>{@code FieldDeadline}, {@code FieldStatus}, {@code FieldPeople}, {@code FieldUnits} and {@code
 * FieldMeasures} read what a labelled field or a cell of a table is there to say; the readers of
 * tables use the same ones.
 *
 * <p>May import {@code intake}, {@code model} and the JDK. No regular expression runs over more
 * than a clause: hostile input of one endless line must not hang the program.
 */
package app.xiaohao.intake.parse;
