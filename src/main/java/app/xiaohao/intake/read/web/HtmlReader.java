package app.xiaohao.intake.read.web;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DecodedText;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads saved web pages: the article, without what stands around it. */
final class HtmlReader implements FormatReader {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");
  private static final int LOOK = 8192;
  private static final int WORDS = 10;
  private static final char REPLACED = '\uFFFD';

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    Prose prose = new Prose(file);
    read(file, text(file, file.bytes(), null), prose);
    return prose.document(FileFormat.HTML);
  }

  /** The article of a page that is text already. */
  static void read(Incoming file, String html, Prose prose) throws IntakeException {
    if (html.length() > file.limits().textBytes()) {
      throw file.refused(Kind.TOO_MUCH_TEXT, file.limits().textMegabytes());
    }
    long damaged = html.chars().filter(c -> c == REPLACED).count();
    if (damaged > 0) {
      int place = html.indexOf(REPLACED);
      String words =
          html.substring(Math.max(0, place - WORDS), Math.min(html.length(), place + WORDS));
      prose.warn(Warning.Kind.TEXT_DAMAGED, String.valueOf(damaged), words);
    }
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    HtmlSight.apply(file, page, prose);
    Element article = Article.of(page);
    new HtmlBody().article(page, article, prose);
  }

  /**
   * The page's characters.
   *
   * @param named the character set that is named outside of the page; null where none is
   */
  static String text(Incoming file, byte[] bytes, String named) throws IntakeException {
    Optional<Charset> stated = named == null ? Optional.empty() : charset(named);
    if (stated.isEmpty()) {
      stated = marked(bytes).or(() -> written(bytes));
    }
    if (stated.isPresent()) {
      String text = new String(bytes, stated.get());
      // A page that was saved by another program often still names the set it had before.
      if (text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    Optional<DecodedText> found = DecodedText.of(bytes);
    if (found.isPresent()) {
      return found.get().text();
    }
    if (stated.isPresent()) {
      return new String(bytes, stated.get());
    }
    throw file.refused(Kind.NOT_TEXT);
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean utf8 =
        bytes.length > 2
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF;
    return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  private static Optional<Charset> written(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(start);
    return named.find() ? charset(named.group(1)) : Optional.empty();
  }

  /** GB2312 and GBK are written as names for what is GB18030 in truth. */
  private static Optional<Charset> charset(String name) {
    try {
      String known = name.strip().toLowerCase(Locale.ROOT);
      boolean chinese = known.startsWith("gb") || known.equals("x-gbk") || known.equals("cp936");
      return Optional.of(Charset.forName(chinese ? "GB18030" : known));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
