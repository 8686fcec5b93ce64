package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * Everything typed that is not in the ledger yet. A draft begins with the first key and ends when
 * it is on disk, or when it is taken back by hand; what cannot be read or was refused stays, with
 * the reason. For the FX thread.
 */
public final class Drafts {
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ProblemWords problems;
  private final Function<Key, LedgerRow> rowOf;
  private final ObservableMap<Key, Draft> drafts = FXCollections.observableHashMap();
  private final Set<Object> writing = new HashSet<>();
  private final Deque<Key> waiting = new ArrayDeque<>();

  /**
   * @param rowOf the row as the ledger holds it now; null where it is not loaded
   */
  Drafts(LedgerSession session, Dialogs dialogs, Texts texts, Function<Key, LedgerRow> rowOf) {
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    this.rowOf = rowOf;
    problems = new ProblemWords(texts);
  }

  /** All of them. */
  public ObservableMap<Key, Draft> all() {
    return drafts;
  }

  /** Where a field of a row is drafted. */
  public Key key(LedgerRow row, Field field) {
    MeasureId measure = field == Field.TITLE || row.measure() == null ? null : row.measure().id();
    return new Key(
        session.contentsProperty().get().info().file(), row.issue().id(), measure, field);
  }

  /** Somebody typed. */
  public void type(Key key, Typed typed) {
    drafts.put(key, new Draft(typed, State.TYPED, ""));
  }

  /** Takes a draft back: the field shows what the ledger holds. */
  public void revert(Key key) {
    drafts.remove(key);
  }

  /** Writes a draft into the ledger if it can be read; else it stays with the reason. */
  public void commit(Key key) {
    Draft draft = drafts.get(key);
    LedgerRow row = rowOf.apply(key);
    if (draft == null || draft.state() == State.WRITING || row == null) {
      return;
    }
    switch (Reading.of(row, draft.typed(), session.contentsProperty().get().today(), by())) {
      case Reading.Same _ -> drafts.remove(key);
      case Reading.Refused refused ->
          drafts.put(key, new Draft(draft.typed(), State.REFUSED, refused.sentence(texts)));
      case Reading.Write(Change change) -> write(key, draft, change);
    }
  }

  /**
   * Writes all drafts of the open ledger that can be read, but no progress: that is a report of its
   * own and becomes one by 记入 only.
   */
  void commitAll() {
    for (Key key : List.copyOf(drafts.keySet())) {
      if (key.field() != Field.PROGRESS) {
        commit(key);
      }
    }
  }

  /** The drafts of the open ledger that would be lost: refused, or progress not written yet. */
  List<Key> left() {
    List<Key> keys = new ArrayList<>();
    drafts.forEach(
        (key, draft) -> {
          boolean open = draft.state() == State.REFUSED || key.field() == Field.PROGRESS;
          if (open && rowOf.apply(key) != null) {
            keys.add(key);
          }
        });
    return keys;
  }

  /** Asked for before the first change; empty while nobody is named. */
  private String by() {
    return session.signature().orElse("");
  }

  private void write(Key key, Draft draft, Change change) {
    if (!writing.add(key.subject())) {
      // Its "before" is being changed by another field of the same item: after that one.
      waiting.remove(key);
      waiting.add(key);
      return;
    }
    drafts.put(key, new Draft(draft.typed(), State.WRITING, ""));
    session.apply(
        change,
        () -> {
          Draft now = drafts.get(key);
          if (now != null && now.typed().equals(draft.typed())) {
            drafts.remove(key);
          }
          next(key);
        },
        problem -> {
          refuse(key, draft, problem);
          next(key);
        });
  }

  private void refuse(Key key, Draft written, Throwable problem) {
    Draft now = drafts.get(key);
    Typed typed = now == null ? written.typed() : now.typed();
    boolean stale =
        problem instanceof LedgerException refusal && refusal.kind() == LedgerException.Kind.STALE;
    Optional<String> sentence = stale ? Optional.empty() : problems.sentence(problem);
    drafts.put(
        key,
        new Draft(
            typed,
            State.REFUSED,
            sentence.orElseGet(
                () ->
                    texts.of(
                        stale ? "ui.ledger.problem.STALE" : "ui.ledger.problem.NOT_WRITTEN"))));
    if (stale) {
      session.refresh();
    } else if (sentence.isEmpty()) {
      dialogs.failed(problem);
    }
  }

  private void next(Key done) {
    writing.remove(done.subject());
    Key next = waiting.poll();
    if (next != null) {
      commit(next);
    }
  }

  /** How far a draft is. */
  public enum State {
    /** typed, not yet tried */
    TYPED,
    /** on the way to the disk */
    WRITING,
    /** could not be read, or the ledger refused it */
    REFUSED
  }

  /**
   * A field of an item.
   *
   * @param ledger the file, because another ledger counts its items anew
   * @param measure null for what belongs to the issue
   */
  public record Key(Path ledger, IssueId issue, MeasureId measure, Field field) {
    private Object subject() {
      return measure == null ? issue : measure;
    }
  }

  /**
   * What is typed in a field.
   *
   * @param message why it could not be written; empty where that is not known or not so
   */
  public record Draft(Typed typed, State state, String message) {}
}
