package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.ledger.clip.ClipTable;
import app.xiaohao.ui.ledger.clip.HtmlCells;
import app.xiaohao.ui.ledger.clip.TabText;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard of the system, as tables. */
public final class GridClipboard {
  private GridClipboard() {}

  /** Puts a table there, as text and as HTML; one cell alone as it is. */
  static void put(ClipTable table) {
    ClipboardContent content = new ClipboardContent();
    boolean one = table.width() == 1 && table.height() == 1;
    content.putString(one ? table.rows().getFirst().getFirst() : TabText.write(table));
    content.putHtml(HtmlCells.write(table));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Puts words and HTML there. */
  public static void put(String text, String html) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    content.putHtml(html);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** What is there; empty where it is neither text nor a table. */
  static Optional<ClipTable> table() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String text = clipboard.hasString() ? clipboard.getString() : null;
    String html = clipboard.hasHtml() ? clipboard.getHtml() : null;
    return ClipTable.read(text == null ? "" : text, html == null ? "" : html);
  }
}
