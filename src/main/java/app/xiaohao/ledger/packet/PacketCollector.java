package app.xiaohao.ledger.packet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.intake.packet.PacketReader;
import app.xiaohao.intake.packet.ReturnedPacket;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.period.BodySeal;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects packets: looks at files, which changes nothing, and then takes of them what was chosen,
 * all of it in one step. For one ledger; not safe for several threads.
 */
public final class PacketCollector {
  private static final Set<String> WORKBOOKS =
      Set.of("xlsx", "xlsm", "xls", "et", "ods", "csv", "tsv", "xml");

  private final Ledger ledger;
  private final Documents documents;
  private final String asked;
  private final Map<InspectionId, Books> books = new HashMap<>();

  /**
   * @param asked name or number of the period that is collected; empty for the one that is worked
   *     on
   */
  public PacketCollector(Ledger ledger, Documents documents, String asked) {
    this.ledger = ledger;
    this.documents = documents;
    this.asked = asked;
  }

  /** What may be a packet in a folder and in the folders in it; a file stands for itself. */
  public static List<Path> files(List<Path> places) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> all = Files.walk(place, 2)) {
          all.filter(PacketCollector::isWorkbook).sorted().forEach(files::add);
        }
      } else {
        files.add(place);
      }
    }
    return files.stream().map(file -> file.toAbsolutePath().normalize()).distinct().toList();
  }

  private static boolean isWorkbook(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && !name.startsWith("~$")
        && !name.startsWith(".")
        && WORKBOOKS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** A file that was opened, before it is held against the ledger. */
  private record Opened(PacketAnswer answer, @Nullable ReturnedPacket packet) {}

  /**
   * Looks at files; writes nothing.
   *
   * @param by who would take them
   * @param watch hears how far it is
   * @throws IOException if a folder cannot be listed
   * @throws CancellationException if the watch stopped it
   */
  public PacketMail look(List<Path> files, String by, CommitWatch watch) throws IOException {
    List<Opened> opened = new ArrayList<>();
    double done = 0;
    for (Path file : files) {
      if (watch.stopped()) {
        throw new CancellationException();
      }
      opened.add(open(file));
      watch.at(++done / (files.size() + 1));
    }
    List<Opened> latest = withoutEarlier(opened);
    Set<Path> packets =
        latest.stream()
            .filter(one -> one.answer.key() != null || one.packet != null)
            .map(one -> one.answer.file())
            .collect(Collectors.toSet());
    List<PacketAnswer> answers = new ArrayList<>();
    Set<Path> proof = new HashSet<>();
    for (Opened one : latest) {
      PacketAnswer answer =
          one.packet == null || one.answer.trouble() != null
              ? one.answer
              : reviewed(one.answer, one.packet, packets, watch);
      answer.rows().stream()
          .flatMap(row -> row.cells().stream())
          .map(CellAnswer::file)
          .filter(file -> file != null)
          .forEach(proof::add);
      answers.add(answer);
    }
    // a workbook that a row names is proof and no packet that failed
    answers.removeIf(one -> one.trouble() == PacketTrouble.NO_PACKET && proof.contains(one.file()));
    answers.sort(
        Comparator.comparing((PacketAnswer one) -> one.addressee().isEmpty())
            .thenComparing(PacketAnswer::addressee)
            .thenComparing(one -> one.trouble() != null)
            .thenComparing(PacketAnswer::at)
            .thenComparing(PacketAnswer::file));
    return new PacketMail(ruled(answers, by));
  }

  private Opened open(Path file) {
    Instant at;
    byte[] bytes;
    try {
      at = Files.getLastModifiedTime(file).toInstant();
      bytes = Files.readAllBytes(file);
    } catch (IOException failed) {
      Path name = file.getFileName();
      IntakeException why =
          new IntakeException(
              IntakeException.Kind.UNREADABLE,
              name == null ? file.toString() : name.toString(),
              List.of(),
              failed);
      return new Opened(
          PacketAnswer.refused(file, Instant.EPOCH, "", null, PacketTrouble.UNREADABLE, why), null);
    }
    String hash = BodySeal.of(bytes);
    try {
      Document document = documents.read(file.getFileName().toString(), bytes, ReadWatch.NOBODY);
      ReturnedPacket packet = PacketReader.read(document);
      PacketKey key = packet.key();
      if (key == null || packet.lines().isEmpty()) {
        PacketTrouble trouble = packet.known() ? PacketTrouble.KEYS_LOST : PacketTrouble.NO_PACKET;
        return new Opened(
            PacketAnswer.refused(file, at, hash, key, trouble, null),
            packet.known() ? packet : null);
      }
      PacketAnswer answer =
          new PacketAnswer(
              file,
              at,
              hash,
              key,
              null,
              List.of(),
              null,
              List.of(),
              packet.without(),
              packet.sheets(),
              List.of());
      return new Opened(placed(answer, key), packet);
    } catch (IntakeException why) {
      return new Opened(
          PacketAnswer.refused(file, at, hash, null, PacketTrouble.UNREADABLE, why), null);
    }
  }

  /** Whether it is one of this ledger, this inspection and this period. */
  private PacketAnswer placed(PacketAnswer answer, PacketKey key) {
    if (!key.ledger().equals(ledger.file().identity())) {
      return answer.refusedAs(PacketTrouble.OTHER_LEDGER);
    }
    Optional<Books> own = books(key);
    if (own.isEmpty()) {
      return answer.refusedAs(PacketTrouble.NO_INSPECTION);
    }
    Optional<Period> wanted = wanted(own.get());
    if (wanted.isEmpty() || wanted.get().id().value() != key.period()) {
      return answer.refusedAs(
          PacketTrouble.OTHER_PERIOD, key.periodName(), wanted.map(Period::name).orElse("—"));
    }
    if (ledger.today().isBefore(wanted.get().from())) {
      return answer.refusedAs(
          PacketTrouble.NOT_BEGUN, key.periodName(), wanted.get().from().toString());
    }
    return answer;
  }

  private Optional<Books> books(PacketKey key) {
    InspectionId id = new InspectionId(key.inspection());
    boolean there = ledger.inspections().stream().anyMatch(one -> one.id().equals(id));
    return there
        ? Optional.of(books.computeIfAbsent(id, one -> ledger.desks().books(one)))
        : Optional.empty();
  }

  private Optional<Period> wanted(Books own) {
    return asked.isBlank()
        ? PeriodRules.current(own.periods(), ledger.today())
        : PeriodRules.named(own.periods(), asked);
  }

  /** Of several for the same the one saved last counts; of those of one moment the last name. */
  private static List<Opened> withoutEarlier(List<Opened> opened) {
    Map<List<Object>, Opened> last = new LinkedHashMap<>();
    List<Opened> all = new ArrayList<>(opened);
    all.sort(
        Comparator.comparing((Opened one) -> one.answer.at())
            .thenComparing(one -> one.answer.file()));
    for (Opened one : all) {
      PacketKey key = one.answer.key();
      if (key != null && one.answer.trouble() == null) {
        last.put(whose(key), one);
      }
    }
    return all.stream()
        .map(
            one -> {
              PacketKey key = one.answer.key();
              Opened latest = key == null ? one : last.getOrDefault(whose(key), one);
              if (latest == one || one.answer.trouble() != null) {
                return one;
              }
              PacketTrouble trouble =
                  latest.answer.sha256().equals(one.answer.sha256())
                      ? PacketTrouble.TWICE
                      : PacketTrouble.EARLIER;
              return new Opened(one.answer.refusedAs(trouble, latest.answer.name()), one.packet);
            })
        .toList();
  }

  private static List<Object> whose(PacketKey key) {
    return List.of(key.inspection(), key.period(), key.person(), key.addressee());
  }

  private PacketAnswer reviewed(
      PacketAnswer answer, ReturnedPacket packet, Set<Path> packets, CommitWatch watch)
      throws IOException {
    PacketKey key = packet.key();
    if (key == null) {
      return answer;
    }
    Books own = books(key).orElseThrow();
    Map<Long, LedgerRow> rows = new HashMap<>();
    for (LedgerRow row : own.rows()) {
      if (row.measure() != null) {
        rows.put(row.measure().id().value(), row);
      }
    }
    EvidenceBeside beside =
        new EvidenceBeside(
            answer.file(),
            key.addressee(),
            packets,
            own.desk(),
            ledger.settings().evidence(),
            watch);
    List<RowAnswer> found =
        new PacketReview(key, rows, day(wanted(own).orElseThrow()), beside).of(packet);
    return new PacketAnswer(
        answer.file(),
        answer.at(),
        answer.sha256(),
        key,
        null,
        List.of(),
        null,
        found,
        answer.without(),
        answer.sheets(),
        beside.unclaimed());
  }

  /**
   * A report of a period counts for it by its day: today, or the last day of a period that is over.
   */
  private LocalDate day(Period period) {
    LocalDate today = ledger.today();
    return today.isAfter(period.to()) ? period.to() : today;
  }

  private LocalDate day(PacketKey key) {
    return day(wanted(books(key).orElseThrow()).orElseThrow());
  }

  /** What the rules of the ledger say of each report, as if it were recorded on the screen. */
  private List<PacketAnswer> ruled(List<PacketAnswer> answers, String by) {
    record Place(int answer, int row, boolean completion) {}
    List<Place> places = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (int a = 0; a < answers.size(); a++) {
      PacketAnswer answer = answers.get(a);
      PacketKey key = answer.key();
      for (int r = 0; key != null && r < answer.rows().size(); r++) {
        RowAnswer row = answer.rows().get(r);
        List<CellAnswer> open = row.cells().stream().filter(one -> one.verdict().open()).toList();
        if (row.line() != null && !open.isEmpty()) {
          for (Change one :
              PacketChanges.of(row.line().measure(), open, day(key), key.addressee())) {
            places.add(new Place(a, r, one instanceof Change.Completed));
            changes.add(one);
          }
        }
      }
    }
    List<Optional<LedgerException>> said = ledger.examine(changes, by);
    Map<List<Integer>, Map<Boolean, LedgerException>> refused = new HashMap<>();
    for (int i = 0; i < said.size(); i++) {
      Place place = places.get(i);
      said.get(i)
          .ifPresent(
              why ->
                  refused
                      .computeIfAbsent(List.of(place.answer, place.row), at -> new HashMap<>())
                      .put(place.completion, why));
    }
    List<PacketAnswer> ruled = new ArrayList<>();
    for (int a = 0; a < answers.size(); a++) {
      List<RowAnswer> rows = new ArrayList<>();
      for (int r = 0; r < answers.get(a).rows().size(); r++) {
        Map<Boolean, LedgerException> why = refused.getOrDefault(List.of(a, r), Map.of());
        rows.add(ruled(answers.get(a).rows().get(r), why));
      }
      ruled.add(answers.get(a).withRows(rows));
    }
    return ruled;
  }

  private static RowAnswer ruled(RowAnswer row, Map<Boolean, LedgerException> why) {
    return row.withCells(
        row.cells().stream()
            .map(
                cell -> {
                  boolean completion = cell.column() == PacketColumn.COMPLETION;
                  LedgerException refusal = why.get(completion);
                  // a report that is refused takes 完成情况 with it: both are of one row
                  LedgerException all = refusal == null ? why.get(false) : refusal;
                  boolean proof = cell.column() == PacketColumn.EVIDENCE;
                  return all == null || proof || !cell.verdict().open() ? cell : cell.refused(all);
                })
            .toList());
  }

  /** Which cells are taken. */
  @FunctionalInterface
  public interface Choice {
    /** All that need no person to choose. */
    Choice CLEAR = (answer, row, cell) -> cell.verdict() == Verdict.TAKE;

    /**
     * Whether a cell is taken.
     *
     * @param cell one whose verdict is {@link Verdict#open}
     */
    boolean takes(PacketAnswer answer, RowAnswer row, CellAnswer cell);
  }

  /**
   * Writes what is chosen: all reports in one step, which is undone as one, then the proof.
   *
   * @param mail as {@link #look} gave it
   * @throws LedgerException if the ledger has moved since, or a rule refuses; then nothing of the
   *     reports is written
   * @throws CancellationException if the watch stopped it before anything was written
   */
  public PacketReceipt take(PacketMail mail, Choice choice, String by, CommitWatch watch) {
    List<Change> changes = new ArrayList<>();
    Map<MeasureId, List<Path>> proof = new LinkedHashMap<>();
    Set<String> packets = new HashSet<>();
    int rows = 0;
    int cells = 0;
    for (PacketAnswer answer : mail.readable()) {
      PacketKey key = answer.key();
      for (RowAnswer row : answer.rows()) {
        LedgerRow line = row.line();
        List<CellAnswer> taken =
            row.cells().stream()
                .filter(cell -> cell.verdict().open() && choice.takes(answer, row, cell))
                .toList();
        if (key == null || line == null || taken.isEmpty()) {
          continue;
        }
        if (packets.add(answer.file().toString())) {
          changes.add(PacketRegister.returned(key, ledger.today(), answer.name()));
        }
        rows++;
        changes.addAll(PacketChanges.of(line.measure(), taken, day(key), key.addressee()));
        for (CellAnswer cell : taken) {
          Path file = cell.file();
          if (file == null) {
            cells++;
          } else {
            proof.computeIfAbsent(line.measure().id(), id -> new ArrayList<>()).add(file);
          }
        }
      }
    }
    if (watch.stopped()) {
      throw new CancellationException();
    }
    if (!changes.isEmpty()) {
      ledger.apply(changes, by);
    }
    List<PacketReceipt.Refused> refused = new ArrayList<>();
    int files = 0;
    for (Map.Entry<MeasureId, List<Path>> one : proof.entrySet()) {
      for (Path file : one.getValue()) {
        try {
          ledger.attach(one.getKey(), List.of(new NewEvidence(file, "")), by, CommitWatch.NOBODY);
          files++;
        } catch (LedgerException why) {
          refused.add(new PacketReceipt.Refused(file, why));
        }
      }
    }
    books.clear();
    return new PacketReceipt(packets.size(), rows, cells, files, refused);
  }
}
