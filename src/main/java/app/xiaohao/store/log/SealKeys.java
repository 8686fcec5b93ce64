package app.xiaohao.store.log;

import java.util.function.Supplier;

/** Where the key comes from that signs what is written. Safe for use by several threads. */
interface SealKeys {
  /** The key; made at the first need. */
  SealKey key();

  /** A key that is made at the first need, kept nowhere and lost with this object. */
  static SealKeys passing() {
    return once(() -> SealKey.make(false));
  }

  /** Asks {@code source} once. */
  static SealKeys once(Supplier<SealKey> source) {
    return new SealKeys() {
      private SealKey key;

      @Override
      public synchronized SealKey key() {
        if (key == null) {
          key = source.get();
        }
        return key;
      }
    };
  }
}
