/**
 * How Chinese characters are read: names are found by what people type of their sound and stand in
 * its order. {@link app.xiaohao.model.pinyin.PinyinWord} finds, {@link
 * app.xiaohao.model.pinyin.PinyinKey} sorts.
 *
 * <p>May import the JDK only. The table {@code readings.txt} is made of the data of ICU and
 * pinyin4j by {@code ReadingsMaker} beside the tests, which hold it to them; the program carries
 * neither library.
 */
@NullMarked
package app.xiaohao.model.pinyin;

import org.jspecify.annotations.NullMarked;
