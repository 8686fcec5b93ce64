package app.xiaohao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A ledger that is made at the first need and copied, with the copies and the journal beside it,
 * wherever a test wants one of its own: copying takes a hundredth of the time. All copies are the
 * same ledger for the program; a test that needs two different ones makes the second by itself.
 */
public final class MadeOnce {
  private static final String STEM = "原本";
  private static final String ENDING = ".xh";

  private final Consumer<Path> maker;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * @param maker makes it in the file that it is given, and closes it
   */
  public MadeOnce(Consumer<Path> maker) {
    this.maker = maker;
  }

  /** Puts it at {@code file}, closed, under that name. */
  public synchronized void copyTo(Path file) {
    try {
      if (files.isEmpty()) {
        make();
      }
      String name = file.getFileName().toString();
      String stem = name.substring(0, name.lastIndexOf('.'));
      String ending = name.substring(stem.length());
      Path folder = file.toAbsolutePath().getParent();
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        boolean list = one.getKey().endsWith(".txt");
        Path target = folder.resolve(renamed(one.getKey(), stem, ending));
        Files.createDirectories(target.getParent());
        Files.write(target, list ? renamedIn(one.getValue(), stem, ending) : one.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void make() throws IOException {
    Path folder = new MemoryFolders().make("made-once");
    maker.accept(folder.resolve(STEM + ENDING));
    List<Path> made;
    try (Stream<Path> all = Files.walk(folder)) {
      made = all.toList();
    }
    for (Path file : made.reversed()) {
      if (Files.isRegularFile(file)) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
      Files.delete(file);
    }
  }

  private static String renamed(String file, String stem, String ending) {
    String named = file.replace(STEM, stem);
    return named.endsWith(ENDING)
        ? named.substring(0, named.length() - ENDING.length()) + ending
        : named;
  }

  /** The list of copies names them. */
  private static byte[] renamedIn(byte[] list, String stem, String ending) {
    return new String(list, StandardCharsets.UTF_8)
        .replace(STEM, stem)
        .replace(ENDING + "\t", ending + "\t")
        .getBytes(StandardCharsets.UTF_8);
  }
}
