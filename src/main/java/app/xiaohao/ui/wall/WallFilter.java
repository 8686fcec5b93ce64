package app.xiaohao.ui.wall;

import app.xiaohao.ledger.row.LedgerQuery;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * The filter that the chart shares with 台账.
 *
 * @param words says it, empty where nothing is left out
 * @param clear takes it away
 */
public record WallFilter(
    ObservableValue<LedgerQuery> query, Function<LedgerQuery, String> words, Runnable clear) {}
