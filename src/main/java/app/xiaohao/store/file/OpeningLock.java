package app.xiaohao.store.file;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The lock of a file that belongs to one opening of it (flock of Linux, macOS and the BSDs). The
 * locks that Java gives there belong to the process: it loses them as soon as anything in it closes
 * the same file, and the file dialogs of GTK open and close whatever lies in the folder they show,
 * hidden files too. Windows ties its locks to the opening by itself and has no flock.
 */
final class OpeningLock implements AutoCloseable {
  /** LOCK_EX and LOCK_NB: for one alone, and without waiting. */
  private static final int EXCLUSIVE_AT_ONCE = 2 | 4;

  /** EWOULDBLOCK of Linux and of the BSDs: another holds it. */
  private static final int HELD_ON_LINUX = 11;

  private static final int HELD_ON_BSD = 35;

  private final MemorySegment stream;

  private OpeningLock(MemorySegment stream) {
    this.stream = stream;
  }

  /** What came of trying to lock a file. */
  sealed interface Outcome {
    /** It is ours until the lock is closed or the process ends. */
    record Held(OpeningLock lock) implements Outcome {}

    /** Another program holds it. */
    record Taken() implements Outcome {}

    /** The system, or the disk the file lies on, has no such locks. */
    record Unknown() implements Outcome {}
  }

  /**
   * Locks a file, without waiting.
   *
   * @throws NoSuchFileException where it can no longer be opened: it was there a moment ago
   */
  static Outcome on(Path file) throws NoSuchFileException {
    return Calls.THERE ? locked(file) : new Outcome.Unknown();
  }

  private static Outcome locked(Path file) throws NoSuchFileException {
    MemorySegment stream = Calls.open(file);
    if (stream.address() == 0) {
      throw new NoSuchFileException(file.toString());
    }
    OpeningLock lock = new OpeningLock(stream);
    boolean held = false;
    try {
      int error = Calls.lock(stream);
      held = error == 0;
      return switch (error) {
        case 0 -> new Outcome.Held(lock);
        case HELD_ON_LINUX, HELD_ON_BSD -> new Outcome.Taken();
        default -> new Outcome.Unknown();
      };
    } finally {
      if (!held) {
        lock.close();
      }
    }
  }

  /** Frees the file. */
  @Override
  public void close() {
    Calls.close(stream);
  }

  /** The functions of the C library, found when the first ledger is locked. */
  @SuppressWarnings("restricted")
  private static final class Calls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = LINKER.defaultLookup();
    static final boolean THERE = LIBRARY.find("flock").isPresent();

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();

    private static MethodHandle function(
        String name, FunctionDescriptor form, Linker.Option... options) {
      return LINKER.downcallHandle(LIBRARY.findOrThrow(name), form, options);
    }

    /** Opens a file so that no program started from here inherits it; null where it cannot. */
    static MemorySegment open(Path file) {
      MethodHandle open = function("fopen", FunctionDescriptor.of(POINTER, POINTER, POINTER));
      Charset names =
          Charset.forName(System.getProperty("sun.jnu.encoding"), Charset.defaultCharset());
      return called(
          arena ->
              (MemorySegment)
                  open.invokeExact(
                      arena.allocateFrom(file.toString(), names), arena.allocateFrom("r+e")));
    }

    /** Locks an open file; 0 or the number of the error. */
    static int lock(MemorySegment stream) {
      MethodHandle number = function("fileno", FunctionDescriptor.of(INT, POINTER));
      MethodHandle lock =
          function(
              "flock",
              FunctionDescriptor.of(INT, INT, INT),
              Linker.Option.captureCallState("errno"));
      VarHandle error = STATE.varHandle(PathElement.groupElement("errno"));
      return called(
          arena -> {
            MemorySegment state = arena.allocate(STATE);
            int done =
                (int) lock.invokeExact(state, (int) number.invokeExact(stream), EXCLUSIVE_AT_ONCE);
            return done == 0 ? 0 : (int) error.get(state, 0L);
          });
    }

    static void close(MemorySegment stream) {
      MethodHandle close = function("fclose", FunctionDescriptor.of(INT, POINTER));
      int closed = called(arena -> (int) close.invokeExact(stream));
      assert closed == 0 : "nothing was written that could fail to be";
    }

    /** A call of the C library, with memory for its time. */
    private interface Call<T> {
      T in(Arena arena) throws Throwable;
    }

    private static <T> T called(Call<T> call) {
      try (Arena arena = Arena.ofConfined()) {
        return call.in(arena);
      } catch (Throwable failure) { // the functions throw nothing; a handle's type does not say so
        throw new AssertionError(failure);
      }
    }
  }
}
