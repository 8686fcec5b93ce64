package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.NameList;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import app.xiaohao.ui.ledger.model.Typed;
import java.util.List;
import java.util.Optional;

/** What of a row is edited in a cell. */
public enum CellField {
  /** the working title of the issue */
  TITLE(Field.TITLE),
  /** 整改措施 */
  WORDING(Field.WORDING),
  /** 责任领导 */
  LEADERS(Field.LEADERS),
  /** 牵头单位 */
  LEAD(Field.LEAD),
  /** 责任单位 */
  RESPONSIBLE(Field.RESPONSIBLE),
  /** 配合单位 */
  SUPPORTING(Field.SUPPORTING),
  /** 整改时限 */
  DEADLINE(Field.DEADLINE),
  /** 进展 in percent */
  PERCENT(Field.PROGRESS),
  /** 进展 in words */
  PROGRESS(Field.PROGRESS),
  /** 完成情况 */
  COMPLETION(Field.COMPLETION),
  /** what stands under the first heading of the office's own; the others follow */
  OWN_1(Field.OWN_1),
  OWN_2(Field.OWN_2),
  OWN_3(Field.OWN_3),
  OWN_4(Field.OWN_4),
  OWN_5(Field.OWN_5),
  OWN_6(Field.OWN_6),
  OWN_7(Field.OWN_7),
  OWN_8(Field.OWN_8),
  OWN_9(Field.OWN_9),
  OWN_10(Field.OWN_10),
  OWN_11(Field.OWN_11),
  OWN_12(Field.OWN_12);

  private final Field field;

  CellField(Field field) {
    this.field = field;
  }

  /** The field of the detail pane to which it belongs. */
  public Field field() {
    return field;
  }

  /**
   * What a cell of a column edits in a row; empty where it cannot be typed into. A column that
   * shows the 责任单位 where no unit leads edits what it shows.
   */
  public static Optional<CellField> of(PaperColumn column, LedgerRow row) {
    if (column.column().own() >= 0) {
      return Optional.of(values()[OWN_1.ordinal() + column.column().own()]);
    }
    if (row.measure() == null) {
      return column == PaperColumn.ISSUE ? Optional.of(TITLE) : Optional.empty();
    }
    return Optional.ofNullable(
        switch (column) {
          case ISSUE -> TITLE;
          case MEASURE -> WORDING;
          case LEADER -> LEADERS;
          case UNIT -> {
            Responsibility named = row.measure().responsibility();
            yield named.lead().isEmpty() && !named.responsible().isEmpty() ? RESPONSIBLE : LEAD;
          }
          case RESPONSIBLE -> RESPONSIBLE;
          case SUPPORTING -> SUPPORTING;
          case DEADLINE -> DEADLINE;
          case PROGRESS -> PERCENT;
          case LATEST -> PROGRESS;
          case COMPLETION -> COMPLETION;
          default -> null; // reckoned, or given by a step that has its own form
        });
  }

  /** Whether it stands under a heading of the office's own. */
  boolean isOwn() {
    return field.own() >= 0;
  }

  /** Whether it names people or units. */
  public boolean isNames() {
    return this == LEADERS || isUnits();
  }

  /** Whether it names units. */
  public boolean isUnits() {
    return this == LEAD || this == RESPONSIBLE || this == SUPPORTING;
  }

  /** Whether it may be emptied, which is shown as 待补 or as nothing. */
  boolean mayBeEmpty() {
    return isNames() || isOwn() || this == DEADLINE || this == WORDING;
  }

  /** What the ledger holds, spelled so that {@link #typed} reads it back. */
  public String held(LedgerRow row, RowWords words) {
    LedgerRow.MeasureLine line = row.measure();
    return switch (this) {
      case TITLE -> row.issue().title();
      case WORDING -> line.text();
      case LEADERS -> NameList.write(line.responsibility().leaders());
      case LEAD -> NameList.write(line.responsibility().lead());
      case RESPONSIBLE -> NameList.write(line.responsibility().responsible());
      case SUPPORTING -> NameList.write(line.responsibility().supporting());
      case DEADLINE -> DeadlineWords.write(line.deadline());
      case PERCENT -> line.percent() + "%";
      case PROGRESS -> line.progress();
      case COMPLETION -> words.completion(line);
      default -> words.own(field, row, "").held();
    };
  }

  /** The same for people and the clipboard: 待补 where nothing is known. */
  String shown(LedgerRow row, RowWords words) {
    String held = held(row, words);
    boolean unknown = held.isEmpty() && mayBeEmpty() && !isOwn();
    return unknown ? words.spelled().unknown() : held;
  }

  /**
   * What words typed into the cell mean; 待补 is nothing.
   *
   * @param reason why a date is moved; may be empty
   * @return empty where they say nothing that the field could hold
   */
  Optional<Typed> typed(String text, String reason, LedgerRow row, RowWords words) {
    Texts texts = words.texts();
    String said = text.strip().equals(texts.of("words.unknown")) ? "" : text;
    if (said.isBlank() && !mayBeEmpty() && this != TITLE) {
      return Optional.empty();
    }
    return switch (this) {
      case TITLE -> Optional.of(new Typed.Title(said));
      case WORDING -> Optional.of(new Typed.Wording(said));
      case LEADERS, LEAD, RESPONSIBLE, SUPPORTING -> Optional.of(new Typed.Names(field, said));
      case DEADLINE -> Optional.of(new Typed.Due(said, reason));
      case PERCENT -> Optional.of(new Typed.Progress("", said, ""));
      case PROGRESS -> Optional.of(new Typed.Progress(said, "", ""));
      case COMPLETION -> completed(said.strip(), row, texts);
      default -> Optional.of(words.own(field, row, said));
    };
  }

  /**
   * The words of the cell in what was typed for its field; empty where it is nothing of the cell.
   */
  Optional<String> drafted(Typed typed) {
    return switch (typed) {
      case Typed.Title title -> Optional.of(title.text());
      case Typed.Wording wording -> Optional.of(wording.text());
      case Typed.Names names -> Optional.of(names.text());
      case Typed.Due due -> Optional.of(due.text());
      case Typed.Progress progress ->
          Optional.of(this == PERCENT ? progress.percent() : progress.text())
              .filter(words -> !words.isBlank());
      case Typed.Own own -> Optional.of(own.text());
      case Typed.Completed _ -> Optional.empty();
    };
  }

  /**
   * Words typed into the cell together with what stands half written in the other cell of the same
   * report.
   *
   * @param draft what was typed before; null for nothing
   */
  Typed beside(Typed typed, Typed draft) {
    return typed instanceof Typed.Progress now && draft instanceof Typed.Progress before
        ? this == PERCENT
            ? new Typed.Progress(before.text(), now.percent(), before.on())
            : new Typed.Progress(now.text(), before.percent(), before.on())
        : typed;
  }

  /** A state of the vocabulary; 长期坚持 is kept where it is so and added where it is said. */
  private static Optional<Typed> completed(String said, LedgerRow row, Texts texts) {
    for (Completion completion : Completion.values()) {
      String word = texts.word(completion);
      boolean both =
          said.equals(texts.of("words.completion-and-nature", word, texts.word(Nature.LONG_TERM)));
      if (said.equals(word) || both) {
        return Optional.of(
            new Typed.Completed(completion, both ? Nature.LONG_TERM : row.measure().nature()));
      }
    }
    return Optional.empty();
  }

  /** The words among which one has to be chosen; none where anything may be typed. */
  List<String> choices(Texts texts) {
    return this == COMPLETION
        ? List.of(Completion.values()).stream().map(texts::word).toList()
        : List.of();
  }
}
