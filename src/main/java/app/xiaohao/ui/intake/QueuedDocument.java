package app.xiaohao.ui.intake;

import app.xiaohao.intake.HiddenCells;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One document on its way into the ledger. */
public final class QueuedDocument {
  private final String name;
  private final Path file;
  private final String pasted;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
  private final Asker knowing;
  private final Asker rereading;
  private Background.Running reading;
  private int readings;
  private Throwable problem;
  private final ReadOnlyObjectWrapper<ReviewModel> review = new ReadOnlyObjectWrapper<>();
  private TargetModel target;
  private MappingModel mapping;
  private boolean columnsSeen;
  private InspectionId part;
  private HiddenCells hidden = HiddenCells.LEFT_OUT;
  private ImportReceipt receipt;

  QueuedDocument(String name, Path file, String pasted, Background background) {
    this.name = name;
    this.file = file;
    this.pasted = pasted;
    knowing = new Asker(background);
    rereading = new Asker(background);
  }

  /** How far it is. */
  public enum State {
    /** is being read or waits for it */
    READING,
    /** could not be read */
    FAILED,
    /** reading was stopped by the user */
    STOPPED,
    /** waits for its review */
    READY,
    /** is in the ledger */
    COMMITTED,
    /** was left out by the user */
    SKIPPED
  }

  /** Its file's name, or what the paste is called. */
  public String name() {
    return name;
  }

  /** Its file; null where it was pasted. */
  public Path file() {
    return file;
  }

  /** The pasted text; null where it comes from a file. */
  String pasted() {
    return pasted;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How far it is now. */
  public State state() {
    return state.get();
  }

  /** Its reading in the background; null before it began. */
  public Background.Running reading() {
    return reading;
  }

  /** Why it could not be read; null unless it failed. */
  public Throwable problem() {
    return problem;
  }

  /** Its review; null before it was read. */
  public ReviewModel review() {
    return review.get();
  }

  /** Its review: another one where its columns mean something else now. */
  ReadOnlyObjectProperty<ReviewModel> reviewProperty() {
    return review.getReadOnlyProperty();
  }

  /** Where it goes; null before it was read. */
  public TargetModel target() {
    return target;
  }

  /** What its columns mean; null where it has no tables. */
  public MappingModel mapping() {
    return mapping;
  }

  /** What its commit put into the ledger; null before. */
  public ImportReceipt receipt() {
    return receipt;
  }

  /** Whether a person has to see its columns before its review. */
  boolean columnsToSee() {
    return mapping != null && !columnsSeen;
  }

  void columnsSeen() {
    columnsSeen = true;
  }

  /** The inspection whose rows of an own workbook these are; null where it has all of its file. */
  InspectionId part() {
    return part;
  }

  void partOf(InspectionId inspection) {
    part = inspection;
  }

  /** What becomes of its hidden rows and columns. */
  public HiddenCells hidden() {
    return hidden;
  }

  void hidden(HiddenCells wanted) {
    hidden = wanted;
  }

  void reads(Background.Running job) {
    reading = job;
  }

  /** Asks the ledger what it has of it. */
  Asker knowing() {
    return knowing;
  }

  /** Reads its columns as they are mapped now. */
  Asker rereading() {
    return rereading;
  }

  /**
   * A reading of the whole begins: nothing else that was asked about it counts any more.
   *
   * @return its number
   */
  int begins() {
    knowing.forget();
    rereading.forget();
    return ++readings;
  }

  /** Whether a reading is the one that is waited for: it was not stopped, and none began since. */
  boolean waitsFor(int number) {
    return state.get() == State.READING && number == readings;
  }

  void failed(Throwable why) {
    problem = why;
    state.set(State.FAILED);
  }

  void read(ReviewModel made, TargetModel into, MappingModel columns) {
    review.set(made);
    target = into;
    mapping = columns;
    columnsSeen = columns != null && columns.recognised() && columns.allRemembered();
    state.set(State.READY);
  }

  /** Its columns mean something else now: the review begins anew. */
  void reread(ReviewModel made) {
    review.set(made);
  }

  void committed(ImportReceipt given) {
    receipt = given;
    state.set(State.COMMITTED);
  }

  /** Its reading was cancelled. */
  void stopped() {
    state.set(State.STOPPED);
  }

  void skipped() {
    state.set(State.SKIPPED);
  }

  void again() {
    problem = null;
    state.set(State.READING);
  }
}
