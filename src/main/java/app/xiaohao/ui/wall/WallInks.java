package app.xiaohao.ui.wall;

import app.xiaohao.export.wall.Ink;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The colours of the theme for what is drawn on a canvas, which no stylesheet reaches: each is
 * taken from a part that is never seen and is dressed like all others.
 */
final class WallInks extends Group {
  private final Map<Ink, Region> dressed = new EnumMap<>(Ink.class);

  /**
   * @param changed called when the theme has changed
   */
  WallInks(Runnable changed) {
    setManaged(false);
    setVisible(false);
    for (Ink ink : Ink.values()) {
      Region region = new Region();
      region
          .getStyleClass()
          .add("wall-ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      region.backgroundProperty().addListener((property, before, after) -> changed.run());
      dressed.put(ink, region);
      getChildren().add(region);
    }
  }

  /** The colour of a meaning; that of the paper where the part is not dressed yet. */
  Color color(Ink ink) {
    Region region = dressed.get(ink);
    return region != null
            && region.getBackground() != null
            && !region.getBackground().getFills().isEmpty()
            && region.getBackground().getFills().getFirst().getFill() instanceof Color color
        ? color
        : Color.rgb(ink.rgb() >> 16 & 0xFF, ink.rgb() >> 8 & 0xFF, ink.rgb() & 0xFF);
  }
}
