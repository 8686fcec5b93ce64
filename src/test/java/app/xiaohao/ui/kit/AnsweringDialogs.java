package app.xiaohao.ui.kit;

import app.xiaohao.ui.kit.dialog.Dialogs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Dialogs that answer at once with what the test laid ready, and remember what was said. */
public final class AnsweringDialogs implements Dialogs {
  /** What was asked and said, in order: "confirm: title", "notice: text" … */
  public final List<String> said = new ArrayList<>();

  /** What went wrong, in order. */
  public final List<Throwable> failures = new ArrayList<>();

  private final Deque<Object> answers = new ArrayDeque<>();

  /**
   * Lays an answer ready: Boolean for confirm, the option's value for choose, String for ask, a
   * List of Path for openFiles, Path for saveFile. Without one every dialog is closed.
   */
  public AnsweringDialogs answer(Object answer) {
    answers.add(answer);
    return this;
  }

  @Override
  public boolean confirm(String title, String text, String action) {
    said.add("confirm: " + title);
    return next(Boolean.class).orElse(false);
  }

  @Override
  public <T> Optional<T> choose(String title, String text, List<Option<T>> options) {
    said.add("choose: " + title);
    Object answer = answers.poll();
    return options.stream().map(Option::value).filter(value -> value.equals(answer)).findFirst();
  }

  @Override
  public Optional<String> ask(String title, String label, String initial, boolean required) {
    said.add("ask: " + title);
    return next(String.class);
  }

  @Override
  public Optional<String> askDespite(String title, String label, List<String> against) {
    against.forEach(line -> said.add("against: " + line));
    return ask(title, label, "", true);
  }

  /** Is closed: a window is what types passwords. */
  @Override
  public boolean passwords(String title, String text, List<String> labels, PasswordCheck check) {
    said.add("passwords: " + title);
    return false;
  }

  @Override
  public List<Path> openFiles(FileKind kind) {
    said.add("open: " + kind);
    return answers.poll() instanceof List<?> files
        ? files.stream().map(Path.class::cast).toList()
        : List.of();
  }

  @Override
  public Optional<Path> saveFile(FileKind kind, String suggestedName) {
    said.add("save: " + kind);
    return next(Path.class);
  }

  @Override
  public Optional<Path> folder(String title) {
    said.add("folder: " + title);
    return next(Path.class);
  }

  @Override
  public void notice(String text) {
    said.add("notice: " + text);
  }

  @Override
  public void refusal(String text) {
    said.add("refusal: " + text);
  }

  @Override
  public void failed(Throwable problem) {
    failures.add(problem);
  }

  private <T> Optional<T> next(Class<T> type) {
    return Optional.ofNullable(answers.poll()).map(type::cast);
  }
}
