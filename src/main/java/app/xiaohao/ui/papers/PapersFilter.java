package app.xiaohao.ui.papers;

import app.xiaohao.ui.kit.work.Asked;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * The filter that tables share with 台账.
 *
 * @param words says it, empty where nothing is left out
 */
public record PapersFilter(ObservableValue<Asked> asked, Function<Asked, String> words) {}
