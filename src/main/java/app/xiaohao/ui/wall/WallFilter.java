package app.xiaohao.ui.wall;

import app.xiaohao.ui.kit.work.Asked;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * The filter that the chart shares with 台账.
 *
 * @param words says it, empty where nothing is left out
 * @param clear takes it away
 */
public record WallFilter(
    ObservableValue<Asked> asked, Function<Asked, String> words, Runnable clear) {}
