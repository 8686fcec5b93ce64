package app.xiaohao.ui.ledger;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.screen.Deed;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.hand.HandMenu;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.HandActs.Act;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.table.PaperTable;
import app.xiaohao.ui.ledger.views.BuiltIn;
import app.xiaohao.ui.ledger.views.SavedView;
import app.xiaohao.ui.ledger.views.ViewsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done in the table: first with the rows that are chosen, then with the table. */
final class LedgerDeeds {
  private static final List<Field> FIELDS =
      List.of(Field.PROGRESS, Field.DEADLINE, Field.LEAD, Field.LEADERS, Field.COMPLETION);

  private final LedgerModel model;
  private final ViewsModel views;
  private final PaperTable table;
  private final Texts texts;

  LedgerDeeds(LedgerModel model, ViewsModel views, PaperTable table, Texts texts) {
    this.model = model;
    this.views = views;
    this.table = table;
    this.texts = texts;
  }

  /**
   * As they stand now.
   *
   * @param edit goes to a field of the detail
   * @param report opens the report at the current row
   * @param replace opens 查找替换
   */
  List<Deed> now(Consumer<Field> edit, Runnable report, Runnable replace) {
    List<Deed> deeds = new ArrayList<>();
    LedgerRow row = model.currentProperty().get();
    if (row != null) {
      String which =
          model.selection().count() > 1
              ? texts.of("ui.ledger.deed.rows", model.selection().count())
              : row.measure() == null
                  ? Integer.toString(row.issue().number())
                  : LedgerQuery.number(row);
      if (row.measure() != null) {
        for (Field field : FIELDS) {
          String word = field.word(texts);
          String words = texts.of("ui.ledger.menu.edit", word);
          deeds.add(of(true, Icon.EDIT, words, which, "", "", () -> edit.accept(field)));
        }
        deeds.add(
            of(true, Icon.DOCUMENT, texts.of("ui.ledger.menu.source"), which, "", "", report));
      }
      for (Act act : Act.values()) {
        if (act != Act.ADD_ISSUE && act != Act.REMOVED) {
          deeds.add(hand(act, which));
        }
      }
    }
    deeds.add(hand(Act.ADD_ISSUE, ""));
    deeds.add(hand(Act.REMOVED, ""));
    deeds.add(
        of(false, Icon.SEARCH, texts.of("ui.ledger.replace.menu"), "", "Ctrl H", "", replace));
    for (GroupBy by : GroupBy.values()) {
      if (!by.isThere(model::has)) {
        continue;
      }
      String words = texts.of("ui.ledger.group.by", by.word(texts, model::heading));
      deeds.add(of(false, Icon.SORT, words, "", "", "", () -> table.folds().by(by)));
    }
    for (BuiltIn list : BuiltIn.values()) {
      String words = texts.of("ui.ledger.deed.view", texts.of("ui.ledger.view." + list.name()));
      deeds.add(of(false, Icon.LEDGER, words, "", "", "", () -> views.show(list)));
    }
    for (SavedView view : views.views()) {
      String words = texts.of("ui.ledger.deed.view", view.name());
      deeds.add(of(false, Icon.SAVE, words, "", "", "", () -> views.show(view)));
    }
    return deeds;
  }

  private Deed hand(Act act, String which) {
    return of(
        !which.isEmpty(),
        HandMenu.icon(act),
        texts.of("ui.ledger.hand." + act.name()),
        which,
        HandMenu.key(act),
        model.hand().hindrance(act),
        () -> model.hand().ask(act));
  }

  /** What is done with something chosen says with what. */
  private Deed of(
      boolean chosen,
      Icon icon,
      String words,
      String which,
      String key,
      String hindrance,
      Runnable doing) {
    String whole =
        which.isEmpty() ? words : texts.of("ui.ledger.deed", words.replace("…", ""), which);
    return new Deed(chosen, icon, whole, key, hindrance, doing);
  }
}
