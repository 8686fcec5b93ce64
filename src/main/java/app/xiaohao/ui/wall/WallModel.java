package app.xiaohao.ui.wall;

import app.xiaohao.export.LedgerExtract.Heading;
import app.xiaohao.export.SafeName;
import app.xiaohao.export.wall.WallBar;
import app.xiaohao.export.wall.WallBy;
import app.xiaohao.export.wall.WallChart;
import app.xiaohao.export.wall.WallDocument;
import app.xiaohao.export.wall.WallLayout;
import app.xiaohao.export.wall.WallPaper;
import app.xiaohao.export.wall.WallScale;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.LightWording.Legend;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The chart of what is loaded, by the filter of 台账, and what is chosen on it. For the FX thread.
 */
final class WallModel {
  private final LedgerSession session;
  private final Background background;
  private final Asker asker;
  private final Dialogs dialogs;
  private final WallFilter filter;
  private final Texts texts;
  private final Sight sight;
  private final ObjectProperty<WallBy> by = new SimpleObjectProperty<>(WallBy.LEADER);
  private final ObjectProperty<@Nullable WallScale> scale = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable WallLine> chosen = new ReadOnlyObjectWrapper<>();
  private final Set<String> folded = new HashSet<>();

  WallModel(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      WallFilter filter,
      Texts texts) {
    this.session = session;
    this.background = background;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.filter = filter;
    this.texts = texts;
    sight = new Sight(session, this::draw);
    by.addListener(
        (property, before, after) -> {
          folded.clear();
          sight.again();
        });
    filter.asked().addListener((property, before, after) -> sight.again());
  }

  /**
   * What is shown.
   *
   * @param rows the rows drawn
   * @param all how many rows there are without the filter
   * @param legends of the sets by which the rows have their lights
   * @param lines of the screen
   */
  record Shown(
      Contents contents,
      WallChart chart,
      List<LedgerRow> rows,
      int all,
      Asked asked,
      List<Legend> legends,
      List<WallLine> lines) {
    Shown with(List<WallLine> others) {
      return new Shown(contents, chart, rows, all, asked, legends, others);
    }
  }

  /** What is shown; null before the first. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The line that is chosen; null where none is. */
  ReadOnlyObjectProperty<@Nullable WallLine> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Whose rows stand together. */
  ObjectProperty<WallBy> byProperty() {
    return by;
  }

  /** By which steps the axis is divided; null where all of it is in sight. */
  ObjectProperty<@Nullable WallScale> scaleProperty() {
    return scale;
  }

  /** Whether somebody looks. */
  void inSight(boolean now) {
    sight.in(now);
  }

  private void draw(@Nullable Contents contents) {
    if (contents == null) {
      asker.forget();
      shown.set(null);
      return;
    }
    WallBy groups = by.get();
    Asked asked = filter.asked().getValue();
    asker.read(
        texts.of("ui.wall.drawing"),
        progress -> drawn(contents, asked, groups),
        this::show,
        dialogs::failed);
  }

  private Shown drawn(Contents contents, Asked asked, WallBy groups) {
    List<LedgerRow> rows = asked.rows(contents, texts);
    WallChart chart =
        new WallLayout(contents.settings(), contents.inspections(), contents.today())
            .of(rows, groups, null);
    List<Legend> legends =
        LightWording.legends(contents.settings().lights(), rows, contents.inspections(), texts);
    return new Shown(
        contents,
        chart,
        rows,
        contents.rows().size(),
        asked,
        legends,
        WallLine.of(chart, Set.of()));
  }

  private void show(Shown drawn) {
    WallLine before = chosen.get();
    shown.set(folded.isEmpty() ? drawn : drawn.with(WallLine.of(drawn.chart(), folded)));
    chosen.set(before == null ? null : find(before));
  }

  private @Nullable WallLine find(WallLine before) {
    Shown now = shown.get();
    return now == null ? null : now.lines().stream().filter(before::same).findFirst().orElse(null);
  }

  /** Chooses a line of what is shown. */
  void choose(@Nullable WallLine line) {
    chosen.set(line);
  }

  /** Chooses a measure where it is drawn; its group is unfolded. */
  void choose(MeasureId measure) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    for (WallLine line : WallLine.of(now.chart(), Set.of())) {
      if (line.bar() != null
          && line.bar().row().measure() != null
          && line.bar().row().measure().id().equals(measure)) {
        fold(line.group().name(), false);
        chosen.set(find(line));
        return;
      }
    }
  }

  /** Folds or unfolds a group; what is chosen of it is the group then. */
  void fold(String group, boolean now) {
    Shown drawn = shown.get();
    if (drawn == null || !(now ? folded.add(group) : folded.remove(group))) {
      return;
    }
    WallLine before = chosen.get();
    shown.set(drawn.with(WallLine.of(drawn.chart(), folded)));
    if (before != null) {
      WallLine again = find(before);
      chosen.set(again != null ? again : first(group));
    }
  }

  private @Nullable WallLine first(String group) {
    return shown.get().lines().stream()
        .filter(line -> line.group().name().equals(group))
        .findFirst()
        .orElse(null);
  }

  /** Folds all groups, or unfolds them where all are folded. */
  void foldAll() {
    Shown drawn = shown.get();
    if (drawn == null) {
      return;
    }
    boolean all = folded.size() == drawn.chart().groups().size();
    folded.clear();
    if (!all) {
      drawn.chart().groups().forEach(group -> folded.add(group.name()));
    }
    chosen.set(null);
    shown.set(drawn.with(WallLine.of(drawn.chart(), folded)));
  }

  /** The filter in force, in words; empty where nothing is left out. */
  String filterWords() {
    return filter.words().apply(filter.asked().getValue());
  }

  /** Takes the filter away, here and in 台账. */
  void clearFilter() {
    filter.clear().run();
  }

  /**
   * Asks for 延期 to a day: for the reason first, then the ledger's rules decide. What they would
   * refuse for sure is said before anything is typed.
   */
  void extend(WallBar bar, LocalDate until) {
    MeasureLine measure = bar.row().measure();
    if (measure == null) {
      return;
    }
    Optional<LocalDate> due = measure.deadline().binding();
    if (bar.closed()) {
      dialogs.failed(LedgerException.refusing(LedgerException.Kind.EXTENSION_CLOSED));
    } else if (due.isEmpty()) {
      dialogs.failed(LedgerException.refusing(LedgerException.Kind.EXTENSION_NO_DATE));
    } else if (!until.isAfter(due.get())) {
      dialogs.failed(
          LedgerException.refusing(LedgerException.Kind.EXTENSION_NOT_LATER, due.get(), until));
    } else {
      dialogs
          .ask(
              texts.of("ui.wall.extend", bar.number()),
              texts.of("ui.wall.extend.label", due.get(), until),
              "",
              true)
          .ifPresent(
              reason ->
                  session.apply(
                      new Change.ExtensionAsked(
                          measure.id(),
                          measure.deadline(),
                          until,
                          shown.get().contents().today(),
                          reason.strip()),
                      () -> dialogs.changed(texts.of("ui.ledger.extension.asked")),
                      dialogs::failed));
    }
  }

  /** Writes what is shown on paper, or as a picture, into a file that the person names. */
  void export(WallPaper paper, boolean picture) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    String subject = subject(now);
    String name = texts.of("ui.wall.export.name", subject, paper.word());
    Optional<Path> to =
        dialogs.saveFile(
            picture ? Dialogs.FileKind.PICTURE : Dialogs.FileKind.PDF,
            SafeName.of(name + (picture ? WallDocument.PNG : WallDocument.PDF)));
    if (to.isEmpty()) {
      return;
    }
    Path file = SafeName.ending(to.get(), picture ? WallDocument.PNG : WallDocument.PDF);
    WallDocument document = document(now, subject, paper);
    background.work(
        texts.of("ui.wall.exporting"),
        progress -> document.write(file, progress::cancelled, progress::at),
        written ->
            dialogs.written(
                texts.of(
                    "ui.wall.export.done",
                    now.chart().items(),
                    written.sheets(),
                    file.getFileName()),
                file),
        dialogs::failed);
  }

  private String subject(Shown now) {
    return now.contents()
        .meant(session.inspectionProperty().get())
        .map(Inspection::name)
        .orElse("");
  }

  private WallDocument document(Shown now, String subject, WallPaper paper) {
    Heading heading =
        new Heading(
            subject,
            now.contents().settings().reportingUnit(),
            session.operatorProperty().get(),
            filter.words().apply(now.asked()));
    return new WallDocument(texts, now.chart(), heading, now.legends(), paper);
  }

  /** Sends what is shown to the printer; where there is none or it refuses, says so. */
  void print(WallPaper paper) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    WallDocument document = document(now, subject(now), paper);
    background.work(
        texts.of("ui.papers.printing.now"),
        progress -> WallPrinter.print(document.sheets(progress::cancelled, progress::at)),
        printed -> {
          if (printed < 0) {
            dialogs.refusal(texts.of("ui.papers.print.failed"));
          } else {
            dialogs.notice(texts.of("ui.papers.print.done", printed, 1));
          }
        },
        dialogs::failed);
  }
}
