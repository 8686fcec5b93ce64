package app.xiaohao.export.page;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Both weights of the face that ships, by what a text is set in. */
public final class Faces implements AutoCloseable {
  private final ShippedFont regular;
  private final ShippedFont bold;

  /**
   * @throws IOException if the program is without its fonts
   */
  public Faces() throws IOException {
    regular = new ShippedFont(false);
    bold = new ShippedFont(true);
  }

  /** The font that stands in for a face. */
  public ShippedFont of(Face face) {
    return face.bold() ? bold : regular;
  }

  /** The signs that had to be set as 〓, one behind the other; empty where there are none. */
  public String unknown() {
    Set<Integer> all = new LinkedHashSet<>(regular.unknown());
    all.addAll(bold.unknown());
    return all.stream().sorted().map(Character::toString).collect(Collectors.joining());
  }

  @Override
  public void close() throws IOException {
    regular.close();
    bold.close();
  }
}
