package app.xiaohao.export;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 一案一档: for each measure a folder 序号–措施–材料 with a copy of each file and an index, which says so
 * where there is no proof, and an index over all items, those without measures too. Everything is
 * written to the side and moved into place at the end, so it is whole or not there. Each copy is
 * checked against the hash under which it was added.
 */
public final class CaseFolders {
  private static final int WORDS = 24;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Texts texts;
  private final Ledger ledger;

  /**
   * @param texts in whose language names and headings are
   */
  public CaseFolders(Texts texts, Ledger ledger) {
    this.texts = texts;
    this.ledger = ledger;
  }

  /**
   * Writes the folders of these rows.
   *
   * @param into an existing folder; a new one is made in it
   * @param today named by that folder
   * @param watch hears how far it is; once it stops, nothing is left
   * @return the folder that was made
   * @throws ExportException if it cannot be written
   * @throws app.xiaohao.ledger.history.LedgerException EVIDENCE_ALTERED or EVIDENCE_LOST where a
   *     file is not what was added; then nothing is left
   * @throws CancellationException if the watch stopped it
   */
  public Path write(Path into, List<LedgerRow> rows, LocalDate today, CommitWatch watch)
      throws ExportException {
    Path part =
        into.resolve(
            ".xiaohao-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
    boolean moved = false;
    try {
      Files.createDirectory(part);
      fill(part, rows, watch);
      Path target = free(into, texts.of("export.case.folder", today.toString()));
      move(part, target);
      moved = true;
      return target;
    } catch (IOException failure) {
      throw new ExportException(ExportException.Kind.FAILED, into, failure);
    } finally {
      if (!moved) {
        discard(part);
      }
    }
  }

  /**
   * One line of an index.
   *
   * @param file what it is called, or why there is none
   * @param evidence null where there is none
   */
  private record Line(String item, String file, Evidence evidence) {}

  private void fill(Path part, List<LedgerRow> rows, CommitWatch watch) throws IOException {
    Desk desk = ledger.desks().desk(null);
    InspectionNames names = InspectionNames.of(ledger.inspections(), rows);
    List<LedgerRow> measures = rows.stream().filter(row -> row.measure() != null).toList();
    List<LedgerRow> bare = rows.stream().filter(row -> row.measure() == null).toList();
    double total =
        Math.max(
            1,
            measures.stream()
                .flatMap(row -> desk.life(row.measure().id()).evidence().stream())
                .mapToLong(Evidence::size)
                .sum());
    long done = 0;
    List<Line> all = new ArrayList<>();
    Set<String> folders = new HashSet<>();
    for (LedgerRow row : measures) {
      List<Evidence> evidence = desk.life(row.measure().id()).evidence();
      String item = names.number(row);
      String name = unique(folders, folder(row, names.of(row), evidence.size()));
      Path folder = Files.createDirectory(part.resolve(name));
      List<Line> own = new ArrayList<>();
      Set<String> files = new HashSet<>();
      for (Evidence one : evidence) {
        if (watch.stopped()) {
          throw new CancellationException();
        }
        String file = unique(files, SafeName.of("%02d–%s".formatted(one.number(), one.name())));
        ledger.copyEvidence(one.id(), folder.resolve(file), watch);
        own.add(new Line(item, file, one));
        all.add(new Line(item, name + "/" + file, one));
        done += one.size();
        watch.at(done / total);
      }
      if (evidence.isEmpty()) {
        Line none = new Line(item, texts.of("export.case.none"), null);
        own.add(none);
        all.add(none);
      }
      String title = item + " " + MeasureWording.of(row.measure(), texts);
      index(folder, title, own);
    }
    for (LedgerRow row : bare) {
      all.add(new Line(names.number(row), texts.of("export.case.no-measure"), null));
    }
    index(part, texts.of("export.case.index-of-all"), all);
  }

  /** 序号–措施–材料 */
  private String folder(LedgerRow row, String inspection, int files) {
    return (inspection.isEmpty() ? "" : SafeName.part(inspection, WORDS) + "–")
        + SafeName.part(LedgerQuery.number(row), 12)
        + "–"
        + SafeName.part(MeasureWording.of(row.measure(), texts), WORDS)
        + "–"
        + texts.of("export.case.files", files);
  }

  /** A name that is not there yet; names that differ in case only are one on Windows. */
  private static String unique(Set<String> taken, String name) {
    String free = name;
    for (int copy = 2; !taken.add(free.toLowerCase(Locale.ROOT)); copy++) {
      int dot = name.lastIndexOf('.');
      int stem = dot > 0 && name.length() - dot <= 10 ? dot : name.length();
      free = name.substring(0, stem) + "(" + copy + ")" + name.substring(stem);
    }
    return free;
  }

  private static Path free(Path into, String name) {
    Path free = into.resolve(name);
    for (int copy = 2; Files.exists(free); copy++) {
      free = into.resolve(name + "(" + copy + ")");
    }
    return free;
  }

  private void index(Path folder, String title, List<Line> lines) throws IOException {
    String name = texts.of("export.case.index");
    List<String> headings = new ArrayList<>();
    for (Column column : Column.values()) {
      headings.add(texts.of("export.case.column." + column.name()));
    }
    StringBuilder plain = new StringBuilder(BYTE_ORDER_MARK).append(title).append("\r\n");
    plain.append(String.join("\t", headings)).append("\r\n");
    try (OutputStream stream = Files.newOutputStream(folder.resolve(name + ".xlsx"))) {
      Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
      workbook.setGlobalDefaultFont("Calibri", 11);
      Worksheet sheet = workbook.newWorksheet(name);
      sheet.value(0, 0, CellText.clean(title));
      sheet.style(0, 0).bold().fontSize(14).set();
      for (Column column : Column.values()) {
        sheet.value(1, column.ordinal(), headings.get(column.ordinal()));
        sheet.width(column.ordinal(), column.width);
      }
      sheet.range(1, 0, 1, headings.size() - 1).style().bold().set();
      int row = 2;
      for (Line line : lines) {
        List<String> cells = cells(line);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row, column, CellText.clean(cells.get(column)));
        }
        plain.append(String.join("\t", cells)).append("\r\n");
        row++;
      }
      sheet.freezePane(0, 2);
      KeyColumn.summary(sheet, headings.size());
      workbook.finish();
    }
    Files.writeString(folder.resolve(name + ".txt"), plain, StandardCharsets.UTF_8);
  }

  private List<String> cells(Line line) {
    Evidence evidence = line.evidence;
    if (evidence == null) {
      return List.of(line.item, "", line.file, "", "", "", "", "", "");
    }
    return Stream.of(
            line.item,
            Integer.toString(evidence.number()),
            line.file,
            evidence.proves(),
            evidence.pages() == null ? "" : evidence.pages().toString(),
            Long.toString(evidence.size()),
            evidence.addedAt().toLocalDate().toString(),
            evidence.addedBy(),
            evidence.sha256())
        .map(cell -> cell.replaceAll("\\s", " "))
        .toList();
  }

  /** The columns of an index, in their order. */
  private enum Column {
    ITEM(9),
    NUMBER(6),
    FILE(52),
    PROVES(22),
    PAGES(6),
    SIZE(12),
    DATE(12),
    BY(12),
    HASH(68);

    private final double width;

    Column(double width) {
      this.width = width;
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(part, target);
    }
  }

  private static void discard(Path part) {
    try (Stream<Path> files = Files.walk(part)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException notThere) {
      part.toFile().deleteOnExit();
    }
  }
}
