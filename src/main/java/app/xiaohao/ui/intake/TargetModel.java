package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.PriorImport;
import app.xiaohao.ledger.merge.OwnFile;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.text.InspectionName;
import app.xiaohao.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Into which inspection a reviewed draft goes: a new one under a name and kind, or one that is
 * there. Where the same document is in the ledger already, nothing is chosen until a person says
 * what is meant.
 */
public final class TargetModel {
  private final Draft draft;
  private final Texts texts;
  private final ObservableList<Inspection> inspections = FXCollections.observableArrayList();
  private final ObservableList<PriorImport> prior = FXCollections.observableArrayList();
  private final ObservableList<Inspection> inspectionsView =
      FXCollections.unmodifiableObservableList(inspections);
  private final ObservableList<PriorImport> priorView =
      FXCollections.unmodifiableObservableList(prior);
  private final BooleanProperty makesNew = new SimpleBooleanProperty(true);
  private final ObjectProperty<Inspection> existing = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<OwnFile> own = new ReadOnlyObjectWrapper<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<InspectionKind> kind = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper undecided = new ReadOnlyBooleanWrapper();
  private final ObjectBinding<Obstacle> obstacle =
      Bindings.createObjectBinding(
          this::findObstacle, makesNew, existing, name, kind, undecided, inspections);
  private boolean nameProposed = true;

  TargetModel(Draft draft, Texts texts) {
    this.draft = draft;
    this.texts = texts;
    kind.set(InspectionName.kind(draft));
    propose();
    name.addListener(
        (property, before, after) ->
            nameProposed = after.equals(InspectionName.proposed(draft, texts, names())));
  }

  /** Why nothing can be committed yet. */
  public enum Obstacle {
    /** the same document is there and nobody said what is meant */
    UNDECIDED,
    /** the new inspection has no name */
    NO_NAME,
    /** another inspection has that name */
    NAME_TAKEN,
    /** none of the inspections is chosen */
    NOT_CHOSEN
  }

  /** The ledger's inspections, newest first. */
  public ObservableList<Inspection> inspections() {
    return inspectionsView;
  }

  /** Earlier imports of the same document, newest first. */
  public ObservableList<PriorImport> prior() {
    return priorView;
  }

  /** Whether a new inspection is made. */
  public BooleanProperty makesNewProperty() {
    return makesNew;
  }

  /** The inspection that is there already and takes the draft; null where none is chosen. */
  public ObjectProperty<Inspection> existingProperty() {
    return existing;
  }

  /** What a file that this ledger wrote would change; null where another wrote it. */
  public ReadOnlyObjectProperty<OwnFile> ownProperty() {
    return own.getReadOnlyProperty();
  }

  /** The new inspection's name. */
  public StringProperty nameProperty() {
    return name;
  }

  /** The new inspection's kind. */
  public ObjectProperty<InspectionKind> kindProperty() {
    return kind;
  }

  /** Whether the same document is there already and nobody said yet what is meant. */
  public ReadOnlyBooleanProperty undecidedProperty() {
    return undecided.getReadOnlyProperty();
  }

  /** Why nothing can be committed yet; null where nothing stands in the way. */
  public ObjectBinding<Obstacle> obstacleBinding() {
    return obstacle;
  }

  /** The same document's inspection takes what it lacks; what it has stays as it is. */
  public void update() {
    makesNew.set(false);
    existing.set(known(prior.getFirst().inspection()));
    undecided.set(false);
  }

  /** A second inspection is made of the same document. */
  public void makeSecond() {
    makesNew.set(true);
    undecided.set(false);
  }

  /** The target as chosen; to be asked only where nothing stands in the way. */
  public ReviewedBatch.Target target() {
    return makesNew.get()
        ? new ReviewedBatch.Target.NewInspection(name.get().strip(), kind.get())
        : new ReviewedBatch.Target.Existing(existing.get().id());
  }

  /** Takes what the ledger has now. A name typed by a person stays. */
  void ledgerHas(List<Inspection> now) {
    Inspection chosen = existing.get();
    inspections.setAll(now);
    existing.set(chosen == null ? null : known(chosen));
    if (nameProposed) {
      propose();
    }
  }

  /** Takes the earlier imports of the same document. */
  void importedBefore(List<PriorImport> imports) {
    if (prior.equals(imports)) {
      return;
    }
    prior.setAll(imports);
    undecided.set(!imports.isEmpty() && own.get() == null);
  }

  /** Proposes the inspection from which the file came. */
  void cameFrom(OwnFile file) {
    own.set(file);
    makesNew.set(false);
    existing.set(known(file.inspection()));
  }

  private void propose() {
    name.set(InspectionName.proposed(draft, texts, names()));
    nameProposed = true;
  }

  private List<String> names() {
    return inspections.stream().map(Inspection::name).toList();
  }

  private Inspection known(Inspection wanted) {
    return inspections.stream()
        .filter(inspection -> inspection.id().equals(wanted.id()))
        .findFirst()
        .orElse(null);
  }

  private Obstacle findObstacle() {
    if (undecided.get()) {
      return Obstacle.UNDECIDED;
    }
    if (!makesNew.get()) {
      return existing.get() == null ? Obstacle.NOT_CHOSEN : null;
    }
    String wanted = name.get() == null ? "" : name.get().strip();
    if (wanted.isEmpty()) {
      return Obstacle.NO_NAME;
    }
    return names().contains(wanted) ? Obstacle.NAME_TAKEN : null;
  }
}
