package app.xiaohao.ui.ledger;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.KeyHint;
import java.util.List;
import java.util.stream.Stream;

/** The keys of the ledger's table, for the overview of keys. */
public final class LedgerKeys {
  /** The name of the words of each and the key as it is shown. */
  private static final List<List<String>> KEYS =
      List.of(
          List.of("edit", "F2"),
          List.of("write", "Enter  Tab"),
          List.of("clear", "Delete"),
          List.of("clipboard", "Ctrl+C  X  V"),
          List.of("fill", "Ctrl+D  Ctrl+R"),
          List.of("fill-all", "Ctrl+Enter"),
          List.of("replace", "Ctrl+H"),
          List.of("filter", "Alt+↓"),
          List.of("unfilter", "Ctrl+Shift+L"),
          List.of("fold", "Alt+Shift+↑  ↓"),
          List.of("fold-all", "Alt+Shift+←  →"),
          List.of("detail", "F4"),
          List.of("part", "Alt+1 … 4"),
          List.of("add-measure", "Insert"),
          List.of("add-issue", "Alt+Insert"),
          List.of("remove", "Alt+Delete"));

  private LedgerKeys() {}

  /** All of them. */
  public static List<KeyHint> of(Texts texts) {
    Stream<KeyHint> hints =
        KEYS.stream()
            .map(key -> new KeyHint(texts.of("ui.ledger.key." + key.getFirst()), key.getLast()));
    return hints.toList();
  }
}
