package app.xiaohao.ledger.packet;

import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.file.EvidenceReader;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.EvidenceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that came with a packet: those in its folder, and those in a folder beside it that is
 * named like it or like the one who filled it in. A row takes those that its cell names.
 */
final class EvidenceBeside {
  private static final int DEEP = 3;

  private final List<Path> shared = new ArrayList<>();
  private final List<Path> own = new ArrayList<>();
  private final Set<Path> claimed = new HashSet<>();
  private final Desk desk;
  private final EvidenceLimits limits;
  private final CommitWatch watch;

  /**
   * @param packet the file
   * @param addressee who filled it in
   * @param others files that are packets themselves
   * @throws IOException if the folder cannot be listed
   */
  EvidenceBeside(
      Path packet,
      String addressee,
      Set<Path> others,
      Desk desk,
      EvidenceLimits limits,
      CommitWatch watch)
      throws IOException {
    this.desk = desk;
    this.limits = limits;
    this.watch = watch;
    Path folder = packet.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return;
    }
    Set<String> names = Set.of(plain(stem(name(packet))), plain(addressee));
    try (Stream<Path> beside = Files.list(folder)) {
      for (Path one : beside.sorted().toList()) {
        if (Files.isDirectory(one)) {
          if (names.contains(plain(name(one)))) {
            addAll(one, others);
          }
        } else if (isSent(one, others)) {
          shared.add(one);
        }
      }
    }
  }

  private void addAll(Path folder, Set<Path> others) throws IOException {
    try (Stream<Path> all = Files.walk(folder, DEEP)) {
      all.filter(one -> isSent(one, others)).sorted().forEach(own::add);
    }
  }

  /** A file that came along; a link is none, it could lead to anything on the reader's machine. */
  private static boolean isSent(Path file, Set<Path> others) {
    return Files.isRegularFile(file)
        && !Files.isSymbolicLink(file)
        && !others.contains(file)
        && !isTrace(file);
  }

  /** What programs leave beside the files that they have open. */
  private static boolean isTrace(Path file) {
    String name = name(file);
    return name.startsWith("~$") || name.startsWith(".");
  }

  /** What a cell names beyond what the measure has already. */
  List<CellAnswer> named(String words, MeasureId measure) {
    List<Evidence> held = desk.life(measure).evidence();
    List<CellAnswer> answers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String line : words.split("\\n")) {
      List<String> names =
          line.isBlank()
              ? List.of()
              : found(line).isEmpty() && !isHeld(line, held)
                  ? List.of(line.split("[、；;，,]"))
                  : List.of(line);
      for (String name : names) {
        if (!name.isBlank() && seen.add(plain(name))) {
          answer(name.strip(), held, answers);
        }
      }
    }
    return answers;
  }

  private void answer(String name, List<Evidence> held, List<CellAnswer> answers) {
    List<Path> files = found(name);
    if (files.isEmpty()) {
      if (!isHeld(name, held)) {
        answers.add(cell(name, Verdict.FILE_MISSING));
      }
      return;
    }
    claimed.addAll(files);
    if (files.size() > 1) {
      answers.add(cell(name, Verdict.FILE_TWICE));
      return;
    }
    Path file = files.getFirst();
    try {
      EvidenceContent content =
          new EvidenceReader(limits, watch).look(List.of(new NewEvidence(file, ""))).getFirst();
      boolean same =
          held.stream()
              .anyMatch(one -> one.sha256().equals(content.sha256()) && one.proves().isEmpty());
      answers.add(
          new CellAnswer(
              PacketColumn.EVIDENCE,
              "",
              name(file),
              same ? Verdict.SAME : Verdict.TAKE,
              null,
              null,
              file,
              false,
              false,
              null));
    } catch (LedgerException refused) {
      answers.add(cell(name, Verdict.RULE).refused(refused));
    }
  }

  private static CellAnswer cell(String name, Verdict verdict) {
    return CellAnswer.of(PacketColumn.EVIDENCE, "", name, verdict);
  }

  /** The files of a name, those of the packet's own folder before all others. */
  private List<Path> found(String name) {
    String wanted = plain(name);
    String bare = wanted.replaceFirst("^\\d{1,2}\\s*[.、)）．]\\s*", "");
    for (String one : List.of(wanted, bare)) {
      for (List<Path> files : List.of(own, shared)) {
        List<Path> exact = files.stream().filter(file -> plain(name(file)).equals(one)).toList();
        if (!exact.isEmpty()) {
          return exact;
        }
        List<Path> stems =
            files.stream().filter(file -> plain(stem(name(file))).equals(one)).toList();
        if (!stems.isEmpty()) {
          return stems;
        }
      }
    }
    return List.of();
  }

  private static boolean isHeld(String name, List<Evidence> held) {
    return held.stream().anyMatch(one -> plain(one.name()).equals(plain(name)));
  }

  /** Files of the packet's own folder that no row names. */
  List<Path> unclaimed() {
    return own.stream().filter(file -> !claimed.contains(file)).toList();
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A name as systems that write it in different ways agree on it. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
