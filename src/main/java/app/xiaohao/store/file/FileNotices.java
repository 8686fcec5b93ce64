package app.xiaohao.store.file;

import app.xiaohao.ledger.file.StoreNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What has come up about an open ledger; kept until somebody listens. */
final class FileNotices {
  private final List<StoreNotice> waiting = new ArrayList<>();
  private Consumer<StoreNotice> listener;

  void tell(StoreNotice.Kind kind, Object... arguments) {
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(String.valueOf(argument));
    }
    StoreNotice notice = new StoreNotice(kind, words);
    Consumer<StoreNotice> hears;
    synchronized (this) {
      hears = listener;
      if (hears == null) {
        waiting.add(notice);
      }
    }
    if (hears != null) {
      hears.accept(notice);
    }
  }

  void listen(Consumer<StoreNotice> next) {
    List<StoreNotice> before;
    synchronized (this) {
      listener = next;
      before = List.copyOf(waiting);
      waiting.clear();
    }
    before.forEach(next);
  }
}
