package app.xiaohao.ui.shell;

import app.xiaohao.ledger.file.OwnerOnly;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a program that runs is asked by one that starts whether it has a ledger open, and then
 * brings the window of it forward. A socket in the folder of the person's settings, each program
 * its own: nobody else can ask, and nothing of it goes over a network. Where it cannot be made, a
 * second start is told that the ledger is in use, no more.
 */
final class FrontDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final String NAMES = ".window-*.sock";
  private static final String YES = "yes";

  /** A program that hangs must not keep another from starting. */
  private static final int SECONDS = 3;

  private final Path file;
  private final ServerSocketChannel channel;

  private FrontDoor(Path file, ServerSocketChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens it.
   *
   * @param folder of the settings
   * @param bringForward asked with a ledger's path on a thread of its own; what it promises is
   *     whether a window came forward
   * @return empty where this machine has no such sockets, or the path is too long for one
   */
  static Optional<FrontDoor> open(
      Path folder, Function<Path, CompletableFuture<Boolean>> bringForward) {
    Path file = folder.resolve(".window-" + ProcessHandle.current().pid() + ".sock");
    ServerSocketChannel channel = null;
    try {
      Files.deleteIfExists(file); // of a program that had this number before
      channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel.bind(UnixDomainSocketAddress.of(file));
      OwnerOnly.restrict(file);
      FrontDoor door = new FrontDoor(file, channel);
      Thread.ofVirtual().name("front-door").start(() -> door.listen(bringForward));
      return Optional.of(door);
    } catch (IOException | UnsupportedOperationException none) {
      LOG.info("a second start cannot ask this one", none);
      close(channel);
      return Optional.empty();
    }
  }

  private void listen(Function<Path, CompletableFuture<Boolean>> bringForward) {
    while (channel.isOpen()) {
      try (SocketChannel asking = channel.accept();
          BufferedReader words =
              new BufferedReader(Channels.newReader(asking, StandardCharsets.UTF_8))) {
        String ledger = words.readLine();
        if (ledger != null) {
          boolean there = bringForward.apply(Path.of(ledger)).get(SECONDS, TimeUnit.SECONDS);
          say(asking, there ? YES : "no");
        }
      } catch (IOException
          | IllegalArgumentException
          | ExecutionException
          | TimeoutException failed) {
        LOG.debug("not answered", failed);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void say(SocketChannel channel, String words) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Asks every program of this person that runs for the window of a ledger.
   *
   * @return whether one came forward
   */
  static boolean knock(Path folder, Path ledger) {
    try (DirectoryStream<Path> doors = Files.newDirectoryStream(folder, NAMES)) {
      for (Path door : doors) {
        if (answers(door, ledger)) {
          return true;
        }
      }
    } catch (IOException none) {
      LOG.debug("no doors in {}", folder, none);
    }
    return false;
  }

  private static boolean answers(Path door, Path ledger) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answer.complete(asked(door, ledger)));
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException silent) {
      LOG.info("no answer at {}", door, silent);
      return false;
    }
  }

  private static boolean asked(Path door, Path ledger) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(door));
        BufferedReader words =
            new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      say(channel, ledger.toString());
      return YES.equals(words.readLine());
    } catch (IOException | UnsupportedOperationException gone) {
      LOG.debug("nobody at {}", door, gone);
      return false;
    }
  }

  /** Nobody is answered any more. */
  @Override
  public void close() {
    close(channel);
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      LOG.info("left behind: {}", file, left);
    }
  }

  private static void close(ServerSocketChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException failed) {
        LOG.debug("not closed", failed);
      }
    }
  }
}
