package app.xiaohao.ui.kit.screen;

import app.xiaohao.model.MeasureId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/**
 * The steps of 销号 of one measure, taken on another screen than their own: by the same forms, under
 * the same rules. For the FX thread.
 */
public interface StepDesk {
  /** Another screen that offers steps comes to sight or leaves it; only then anything is known. */
  void inSight(boolean now);

  /**
   * Why whoever works here may not take the next step of a measure, whatever they write; empty
   * where they may, and where it is not known yet.
   */
  Optional<String> barred(MeasureId measure);

  /** What the next step still lacks beside its own words; empty where nothing is. */
  Optional<String> lacking(MeasureId measure);

  /**
   * Opens the small form of the next step.
   *
   * @param form shows it; called once it can be filled in
   * @param closed called when the step was taken or the form was left
   */
  void forward(MeasureId measure, Consumer<Region> form, Runnable closed);

  /** Takes the step back, 退回 or 反弹, with a reason that is asked for. */
  void back(MeasureId measure);
}
