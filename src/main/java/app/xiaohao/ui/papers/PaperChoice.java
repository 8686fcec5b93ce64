package app.xiaohao.ui.papers;

import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.table.TableKind;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be made: a paper, or a table of what 台账 shows. */
sealed interface PaperChoice {
  /** A paper. */
  record Paper(PaperKind kind) implements PaperChoice {}

  /** A table. */
  record Rows(TableKind kind) implements PaperChoice {}

  /** All of them, tables first. */
  static List<PaperChoice> all() {
    List<PaperChoice> all = new ArrayList<>();
    for (TableKind kind : TableKind.values()) {
      all.add(new Rows(kind));
    }
    for (PaperKind kind : PaperKind.values()) {
      all.add(new Paper(kind));
    }
    return List.copyOf(all);
  }

  /** Its name, for people. */
  default String words(Texts texts) {
    return switch (this) {
      case Paper(PaperKind kind) -> texts.of("ui.papers.kind." + kind.name());
      case Rows(TableKind kind) -> texts.of("paper.list." + kind.name());
    };
  }

  /** By which its node is found. */
  default String id() {
    return switch (this) {
      case Paper(PaperKind kind) -> "paper-" + kind.word();
      case Rows(TableKind kind) -> "table-" + kind.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Whether it has to be told something. */
  default boolean needs(PaperKind.Part part) {
    return this instanceof Paper(PaperKind kind) && kind.needs().contains(part);
  }
}
