package app.xiaohao.store.file;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.log.OwnersFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies in one folder and the list of them, which says of each what was proved when it was
 * taken: {@code 目录.txt}, a line a copy, its parts parted by tabs: name, moment, last entry, seal,
 * bytes, CRC-32C. A copy that the list does not know may be good; nobody has proved it.
 */
final class Copies {
  private static final Logger LOG = LoggerFactory.getLogger(Copies.class);
  private static final String HEAD = "# 副本	时间	变动条数	封签	字节	CRC-32C";
  private static final Pattern DATED =
      Pattern.compile(".* (\\d{4}-\\d{2}-\\d{2})(?: (\\d{2})(\\d{2})(?:-\\d+)?)?");

  private final BackupFolder folder;

  Copies(BackupFolder folder) {
    this.folder = folder;
  }

  /** A line of the list. */
  private record Line(LocalDateTime takenAt, long number, String seal, long bytes, long sum) {}

  /** All copies, newest first. */
  List<BackupCopy> all() {
    Map<String, Line> known = lines();
    List<BackupCopy> copies = new ArrayList<>();
    for (Path file : folder.copies()) {
      try {
        copies.add(copy(file, known.get(file.getFileName().toString())));
      } catch (IOException gone) {
        LOG.info("cannot be looked at: {}", file, gone);
      }
    }
    copies.sort(
        Comparator.comparing(BackupCopy::takenAt)
            .thenComparing(BackupCopy::number)
            .thenComparing(copy -> copy.file().toString())
            .reversed());
    return copies;
  }

  private BackupCopy copy(Path file, Line line) throws IOException {
    long bytes = Files.size(file);
    if (line == null) {
      return new BackupCopy(
          file, when(file), BackupCopy.UNKNOWN, "", bytes, BackupCopy.State.UNPROVED);
    }
    boolean same = bytes == line.bytes && sum(file) == line.sum;
    return new BackupCopy(
        file,
        line.takenAt,
        line.number,
        line.seal,
        bytes,
        same ? BackupCopy.State.PROVED : BackupCopy.State.DAMAGED);
  }

  /** The newest copy that the list says was proved, by its number; its bytes are not looked at. */
  BackupCopy newest() {
    BackupCopy newest = null;
    for (Map.Entry<String, Line> entry : lines().entrySet()) {
      Line line = entry.getValue();
      Path file = folder.path().resolve(entry.getKey());
      if (Files.exists(file) && (newest == null || line.number >= newest.number())) {
        newest =
            new BackupCopy(
                file, line.takenAt, line.number, line.seal, line.bytes, BackupCopy.State.PROVED);
      }
    }
    return newest;
  }

  private static LocalDateTime when(Path file) throws IOException {
    Matcher dated = DATED.matcher(stem(file));
    if (dated.matches()) {
      try {
        LocalDate day = LocalDate.parse(dated.group(1));
        return dated.group(2) == null
            ? day.atStartOfDay()
            : day.atTime(Integer.parseInt(dated.group(2)), Integer.parseInt(dated.group(3)));
      } catch (DateTimeException noDate) {
        LOG.debug("no date in the name: {}", file);
      }
    }
    return LocalDateTime.ofInstant(
            Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault())
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A name that no copy has yet. */
  Path free(LocalDateTime at) {
    Path day = folder.copy(at.toLocalDate().toString());
    if (!Files.exists(day)) {
      return day;
    }
    String minute =
        String.format(Locale.ROOT, "%s %02d%02d", at.toLocalDate(), at.getHour(), at.getMinute());
    Path free = folder.copy(minute);
    for (int i = 2; Files.exists(free); i++) {
      free = folder.copy(minute + "-" + i);
    }
    return free;
  }

  /** Puts a proved copy on the list. */
  void proved(Path file, LocalDateTime at, LedgerCopy.Head head) throws IOException {
    Map<String, Line> lines = read();
    lines.put(
        file.getFileName().toString(),
        new Line(at, head.number(), head.seal(), Files.size(file), sum(file)));
    write(lines);
  }

  /** Writes a file that is not there yet. */
  interface Writing {
    void into(Path file) throws IOException;
  }

  /**
   * Puts the same copy in other bytes in a copy's place. What the list says of it goes with it: its
   * new sum stands there under the name of the part before the part gets the copy's.
   */
  void replace(Path copy, Path part, Writing writing) throws IOException {
    String name = copy.getFileName().toString();
    FileTime time = Files.getLastModifiedTime(copy);
    try {
      writing.into(part);
      Files.setLastModifiedTime(part, time);
      OwnersFiles.force(part);
      Map<String, Line> lines = read();
      Line line = lines.get(name);
      if (line != null && line.bytes == Files.size(copy) && line.sum == sum(copy)) {
        lines.put(
            part.getFileName().toString(),
            new Line(line.takenAt, line.number, line.seal, Files.size(part), sum(part)));
        write(lines);
      }
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      OwnersFiles.forceFolder(folder.path());
    } finally {
      OwnersFiles.discard(part);
    }
    finishReplacing();
  }

  /** Gives copies that were replaced the lines of their parts, also after that was cut off. */
  void finishReplacing() throws IOException {
    Map<String, Line> lines = read();
    boolean changed = false;
    for (String name : List.copyOf(lines.keySet())) {
      if (name.endsWith(Relocking.PART)) {
        Line line = lines.remove(name);
        String copy = name.substring(1, name.length() - Relocking.PART.length());
        Path file = folder.path().resolve(copy);
        if (Files.exists(file) && line.bytes == Files.size(file) && line.sum == sum(file)) {
          lines.put(copy, line);
        }
        changed = true;
      }
    }
    if (changed) {
      write(lines);
    }
  }

  /**
   * Takes away what the plan does not keep; never the newest, never what has no date as its name.
   */
  void prune(BackupPlan plan) throws IOException {
    Map<String, Line> lines = read();
    List<BackupCopy> dated =
        all().stream().filter(copy -> DATED.matcher(stem(copy.file())).matches()).toList();
    Set<Path> kept = new HashSet<>();
    BackupCopy newest = newest();
    if (newest != null) {
      kept.add(newest.file());
    }
    keep(dated, plan.days(), LocalDateTime::toLocalDate, kept);
    keep(
        dated,
        plan.weeks(),
        at -> at.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        kept);
    keep(dated, plan.months(), YearMonth::from, kept);
    boolean gone = false;
    for (BackupCopy copy : dated) {
      if (!kept.contains(copy.file())) {
        Files.delete(copy.file());
        lines.remove(copy.file().getFileName().toString());
        gone = true;
      }
    }
    if (gone) {
      write(lines);
    }
  }

  /**
   * Keeps the newest copy that is proved of each of the newest so many spans of time; where none
   * is, the newest that nobody has proved.
   */
  private static void keep(
      List<BackupCopy> newestFirst, int spans, Function<LocalDateTime, ?> span, Set<Path> kept) {
    Map<Object, BackupCopy> newest = new LinkedHashMap<>();
    for (BackupCopy copy : newestFirst) {
      Object its = span.apply(copy.takenAt());
      if (newest.size() < spans || newest.containsKey(its)) {
        newest.merge(
            its, copy, (held, older) -> worth(older.state()) > worth(held.state()) ? older : held);
      }
    }
    newest.values().forEach(copy -> kept.add(copy.file()));
  }

  private static int worth(BackupCopy.State state) {
    return switch (state) {
      case PROVED -> 2;
      case UNPROVED -> 1;
      case DAMAGED -> 0;
    };
  }

  /** What the list says; nothing where it cannot be read. */
  private Map<String, Line> lines() {
    try {
      return read();
    } catch (IOException unreadable) {
      LOG.warn("the list cannot be read: {}", folder.catalog(), unreadable);
      return new HashMap<>();
    }
  }

  /** The same for whoever writes it anew: a list that cannot be read is not replaced. */
  private Map<String, Line> read() throws IOException {
    Map<String, Line> lines = new HashMap<>();
    if (Files.exists(folder.catalog())) {
      String text = new String(Files.readAllBytes(folder.catalog()), StandardCharsets.UTF_8);
      for (String line : text.split("\\R")) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 6 && !line.startsWith("#")) {
          line(parts).ifPresent(known -> lines.put(parts[0], known));
        }
      }
    }
    return lines;
  }

  private static Optional<Line> line(String[] parts) {
    try {
      return Optional.of(
          new Line(
              LocalDateTime.parse(parts[1]),
              Long.parseLong(parts[2]),
              parts[3],
              Long.parseLong(parts[4]),
              Long.parseLong(parts[5], 16)));
    } catch (DateTimeException | NumberFormatException unreadable) {
      LOG.warn("a line of the list cannot be read: {}", parts[0], unreadable);
      return Optional.empty();
    }
  }

  private void write(Map<String, Line> lines) throws IOException {
    List<String> text = new ArrayList<>(List.of(HEAD));
    lines.entrySet().stream()
        .filter(entry -> Files.exists(folder.path().resolve(entry.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              Line line = entry.getValue();
              text.add(
                  String.join(
                      "\t",
                      entry.getKey(),
                      line.takenAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                      Long.toString(line.number),
                      line.seal,
                      Long.toString(line.bytes),
                      Long.toString(line.sum, 16)));
            });
    text.add("");
    OwnersFiles.write(
        folder.catalog(),
        String.join(System.lineSeparator(), text).getBytes(StandardCharsets.UTF_8));
  }

  /** The CRC-32C of a file. */
  static long sum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1)) {
      byte[] part = new byte[1 << 18];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        sum.update(part, 0, read);
      }
    }
    return sum.getValue();
  }
}
