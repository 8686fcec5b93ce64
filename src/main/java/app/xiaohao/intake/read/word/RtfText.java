package app.xiaohao.intake.read.word;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.StruckOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the groups, control words and characters of an RTF file. Not safe for several threads. */
final class RtfText {
  /** Groups whose words are none of the text. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "xmlnstbl",
          "themedata",
          "colorschememapping",
          "datastore",
          "latentstyles",
          "fldinst",
          "bkmkstart",
          "bkmkend",
          "atnid",
          "atnauthor",
          "annotation",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "pgptbl",
          "revtbl",
          "mmathPr",
          "filetbl",
          "nonshppict",
          "background",
          "userprops",
          "wgrffmtfilter",
          "docvar",
          "sp",
          "listname",
          "pnseclvl",
          "oldcprops",
          "oldpprops",
          "oldsprops",
          "oldtprops",
          "falt",
          "panose",
          "blipuid",
          "template",
          "private");

  /** Groups that are marked as one may pass over them, and that hold text all the same. */
  private static final Set<String> TEXT_ALL_THE_SAME =
      Set.of("shpinst", "shptxt", "shprslt", "listtext", "pntext", "fldrslt", "footnote");

  private static final int DEEPEST = 400;
  private static final int STANDARD_PAGE = 1252;

  /** What holds inside a group. */
  private static final class State {
    private boolean passedOver;
    private boolean hidden;
    private boolean deleted;
    private boolean struck;
    private boolean number;
    private boolean note;
    private int font;
    private int skip = 1;

    State copy() {
      State copy = new State();
      copy.passedOver = passedOver;
      copy.hidden = hidden;
      copy.deleted = deleted;
      copy.struck = struck;
      copy.number = number;
      copy.note = note;
      copy.font = font;
      copy.skip = skip;
      return copy;
    }
  }

  private final byte[] bytes;
  private final RtfBlocks blocks;
  private final Deque<State> outer = new ArrayDeque<>();
  private final Map<Integer, Integer> pageOfFont = new HashMap<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private State state = new State();
  private int at;
  private int page = STANDARD_PAGE;
  private int toSkip;
  private boolean optional;
  private boolean inFonts;
  private int describedFont;

  RtfText(byte[] bytes, Blocks blocks) {
    this.bytes = bytes;
    this.blocks = new RtfBlocks(blocks);
  }

  /**
   * Reads all of it.
   *
   * @throws IOException if it ends inside a group: it was cut off
   */
  void read() throws IOException, IntakeException {
    while (at < bytes.length) {
      int b = bytes[at++] & 0xFF;
      switch (b) {
        case '{' -> open();
        case '}' -> {
          if (close()) {
            checkNothingFollows();
            blocks.end();
            return;
          }
        }
        case '\\' -> control();
        case '\r', '\n', 0 -> {}
        default -> character(b);
      }
    }
    throw new IOException("ends inside a group");
  }

  /** Behind the outermost group stands nothing, unless the file is damaged. */
  private void checkNothingFollows() throws IOException {
    for (; at < bytes.length; at++) {
      if (bytes[at] != 0 && bytes[at] != 0x1A && !Character.isWhitespace(bytes[at])) {
        throw new IOException("goes on behind its end");
      }
    }
  }

  private void open() throws IOException {
    flush();
    if (outer.size() > DEEPEST) {
      throw new IOException("groups nested too deep");
    }
    outer.push(state);
    state = state.copy();
    toSkip = 0;
  }

  /** Ends a group; true where it was the outermost. */
  private boolean close() throws IOException, IntakeException {
    flush();
    if (outer.isEmpty()) {
      throw new IOException("a group ends that did not begin");
    }
    State inner = state;
    state = outer.pop();
    if (inner.note && !state.note) {
      blocks.endNote();
    }
    if (inner.number && !state.number) {
      blocks.endNumber();
    }
    if (outer.size() <= 1) {
      inFonts = false;
    }
    toSkip = 0;
    optional = false;
    return outer.isEmpty();
  }

  private void control() throws IOException, IntakeException {
    if (at >= bytes.length) {
      return;
    }
    int b = bytes[at];
    if (!isLetter(b)) {
      at++;
      symbol(b);
      return;
    }
    int start = at;
    while (at < bytes.length && isLetter(bytes[at]) && at - start < 40) {
      at++;
    }
    String word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    int digits = at;
    if (at < bytes.length && bytes[at] == '-') {
      at++;
    }
    while (at < bytes.length && Character.isDigit(bytes[at]) && at - digits < 11) {
      at++;
    }
    String number = new String(bytes, digits, at - digits, StandardCharsets.US_ASCII);
    boolean numbered = !number.isEmpty() && !number.equals("-");
    int value = numbered ? Math.clamp(Long.parseLong(number), -99_999_999, 99_999_999) : 0;
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    word(word, numbered, value);
  }

  private static boolean isLetter(int b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private void symbol(int b) throws IOException, IntakeException {
    switch (b) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
          throw new IOException("no character of two digits");
        }
        at += 2;
        character(high << 4 | low);
      }
      case '*' -> optional = true;
      case '~' -> put("\u00A0");
      case '_' -> put("-");
      case '\r', '\n' -> word("par", false, 0);
      case '\\', '{', '}' -> character(b);
      default -> {}
    }
  }

  private void character(int b) {
    if (toSkip > 0) {
      toSkip--;
    } else if (!state.passedOver) {
      pending.write(b);
    }
  }

  /** The characters of all bytes since the last control word: two of them may be one character. */
  private void flush() {
    if (pending.size() == 0) {
      return;
    }
    int number = pageOfFont.getOrDefault(state.font, page);
    String words = new String(pending.toByteArray(), charset(number));
    pending.reset();
    show(words);
  }

  private void put(String words) {
    flush();
    if (!state.passedOver) {
      show(words);
    }
  }

  private void show(String words) {
    if (!state.hidden && !state.deleted) {
      blocks.append(StruckOut.mark(words, state.struck), state.number, state.note);
    }
  }

  private static Charset charset(int page) {
    return switch (page) {
      case 936, 54936 -> Charset.forName("GB18030");
      case 950 -> Charset.forName("Big5");
      case 65001 -> StandardCharsets.UTF_8;
      case 932 -> Charset.forName("windows-31j");
      case 949 -> Charset.forName("x-windows-949");
      default ->
          Charset.isSupported("windows-" + page)
              ? Charset.forName("windows-" + page)
              : Charset.forName("windows-1252");
    };
  }

  private void word(String word, boolean numbered, int value) throws IOException, IntakeException {
    if (word.equals("u")) {
      if (toSkip == 0) {
        put(String.valueOf((char) value));
      }
      toSkip = state.skip;
      return;
    }
    toSkip = 0;
    flush();
    if (PASSED_OVER.contains(word) || optional && !TEXT_ALL_THE_SAME.contains(word)) {
      state.passedOver = true;
      inFonts |= word.equals("fonttbl");
    }
    optional = false;
    boolean on = !numbered || value != 0;
    switch (word) {
      case "ansicpg" -> page = value;
      case "f" -> {
        state.font = value;
        describedFont = value;
      }
      case "fcharset" -> {
        if (inFonts) {
          font(value);
        }
      }
      case "uc" -> state.skip = Math.clamp(value, 0, 8);
      case "bin" -> at = (int) Math.min(bytes.length, at + (long) Math.max(0, value));
      case "v" -> state.hidden = on;
      case "deleted" -> state.deleted = on;
      case "strike", "striked" -> state.struck = on;
      case "plain" -> {
        state.struck = false;
        state.hidden = false;
        state.deleted = false;
      }
      case "listtext", "pntext" -> state.number = true;
      case "footnote" -> state.note = true;
      default -> {
        if (!state.passedOver) {
          layout(word, value);
        }
      }
    }
  }

  /** The character set of a font: the numbers are those of Windows. */
  private void font(int set) {
    int known =
        switch (set) {
          case 2 -> STANDARD_PAGE;
          case 134 -> 936;
          case 136 -> 950;
          case 128 -> 932;
          case 129 -> 949;
          case 161 -> 1253;
          case 204 -> 1251;
          case 238 -> 1250;
          default -> 0;
        };
    if (known > 0) {
      pageOfFont.put(describedFont, known);
    }
  }

  private void layout(String word, int value) throws IntakeException {
    switch (word) {
      case "par", "sect", "page" -> blocks.paragraph(state.note);
      case "line", "softline", "lbr" -> show("\n");
      case "tab" -> show("\t");
      case "emdash" -> show("—");
      case "endash" -> show("–");
      case "lquote" -> show("‘");
      case "rquote" -> show("’");
      case "ldblquote" -> show("“");
      case "rdblquote" -> show("”");
      case "bullet" -> show("•");
      case "emspace", "enspace", "qmspace" -> show(" ");
      default -> blocks.table(word, value);
    }
  }
}
