package app.xiaohao.ui.papers;

import app.xiaohao.export.page.Faces;
import app.xiaohao.export.page.LaidPage;
import java.util.ArrayList;
import java.util.List;

/**
 * A laid page with the place of every character, since a canvas sets no tracking.
 *
 * @param words of the page, in its order
 */
record DrawnPage(LaidPage page, List<Places> words) {
  DrawnPage {
    words = List.copyOf(words);
  }

  /**
   * The characters of some words.
   *
   * @param signs one by one
   * @param places where each begins, in points
   */
  record Places(LaidPage.Words words, List<String> signs, double[] places) {}

  /** The pages with their characters; measures by the fonts, so not for the FX thread. */
  static List<DrawnPage> of(List<LaidPage> pages, Faces faces) {
    return pages.stream().map(page -> of(page, faces)).toList();
  }

  private static DrawnPage of(LaidPage page, Faces faces) {
    List<Places> all = new ArrayList<>();
    for (LaidPage.Words words : page.words()) {
      List<String> signs = words.text().codePoints().mapToObj(Character::toString).toList();
      double[] places = new double[signs.size()];
      double at = words.x();
      for (int i = 0; i < places.length; i++) {
        places[i] = at;
        at += faces.of(words.face()).width(signs.get(i), words.size()) + words.tracking();
      }
      all.add(new Places(words, signs, places));
    }
    return new DrawnPage(page, all);
  }
}
