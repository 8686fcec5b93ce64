package app.xiaohao.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.file.LedgerMarks.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksFileTest {
  private static final int EACH = 40;

  @TempDir Path folder;

  /** Puts marks of its own; a process of its own. Arguments: the file, the name of the ledgers. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      MarksFile marks = new MarksFile(Path.of(arguments[0]));
      for (int i = 1; i <= EACH; i++) {
        marks.put(mark(arguments[1], i));
      }
    }
  }

  private static Mark mark(String ledger, int number) {
    return new Mark(ledger + number, Path.of("台账" + ledger + ".xh"), number, "封" + number);
  }

  @Test
  void losesNoMarkWhereSeveralProcessesWrite() throws IOException, InterruptedException {
    Path file = folder.resolve("设置").resolve("marks.txt");
    List<Process> writers = new ArrayList<>();
    for (String ledger : List.of("甲", "乙", "丙")) {
      writers.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dstdout.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  file.toString(),
                  ledger)
              .inheritIO()
              .start());
    }
    MarksFile marks = new MarksFile(file);
    for (int i = 1; i <= EACH; i++) {
      marks.put(mark("丁", i));
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor()).isZero();
    }
    for (String ledger : List.of("甲", "乙", "丙", "丁")) {
      for (int i = 1; i <= EACH; i++) {
        assertThat(marks.of(ledger + i)).containsExactly(mark(ledger, i));
      }
    }
  }

  @Test
  void aLineThatCannotBeReadTakesNoOtherAlong() throws IOException {
    Path file = folder.resolve("marks.txt");
    MarksFile marks = new MarksFile(file);
    marks.put(mark("甲", 1));
    marks.put(mark("乙", 2));
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, lines.getFirst().replace("\t1\t", "\t一\t"));
    lines.add(0, "\u0000\uFFFD");
    Files.write(file, lines);
    marks.put(mark("丙", 3));
    assertThat(marks.of("甲1")).isEmpty();
    assertThat(marks.of("乙2")).containsExactly(mark("乙", 2));
    assertThat(marks.of("丙3")).containsExactly(mark("丙", 3));
  }
}
