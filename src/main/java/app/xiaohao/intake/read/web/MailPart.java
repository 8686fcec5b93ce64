package app.xiaohao.intake.read.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that is packed as mail is (RFC 2045, 2046): header lines, an empty line, and the
 * content, which may hold further parts. Of mail only this much is needed; a library for it would
 * be larger than all else that reads pages.
 */
final class MailPart {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*(boundary|charset)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");
  private static final int DEEPEST = 8;

  private final Map<String, String> headers = new HashMap<>();
  private final byte[] body;

  private MailPart(byte[] bytes) {
    int at = 0;
    String name = "";
    while (at < bytes.length) {
      int end = lineEnd(bytes, at);
      String line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).stripTrailing();
      at = end + 1;
      if (line.isEmpty()) {
        if (headers.isEmpty()) {
          continue;
        }
        break;
      }
      int colon = line.indexOf(':');
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        headers.merge(name, " " + line.strip(), String::concat);
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.put(name, line.substring(colon + 1).strip());
      }
    }
    body = Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
  }

  static MailPart of(byte[] bytes) {
    return new MailPart(bytes);
  }

  private static int lineEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The first page in it, or the first plain text where there is no page. */
  Optional<MailPart> page() {
    List<MailPart> leaves = new ArrayList<>();
    leaves(leaves, 0);
    return leaves.stream()
        .filter(part -> part.type().startsWith("text/html"))
        .findFirst()
        .or(() -> leaves.stream().filter(part -> part.type().startsWith("text/plain")).findFirst());
  }

  private void leaves(List<MailPart> leaves, int depth) {
    Optional<String> boundary = parameter("boundary");
    if (!type().startsWith("multipart/") || boundary.isEmpty() || depth > DEEPEST) {
      leaves.add(this);
      return;
    }
    byte[] mark = ("--" + boundary.get()).getBytes(StandardCharsets.ISO_8859_1);
    int start = -1;
    for (int at = 0; at < body.length; at = lineEnd(body, at) + 1) {
      if (startsWith(body, at, mark)) {
        if (start >= 0) {
          new MailPart(Arrays.copyOfRange(body, start, at)).leaves(leaves, depth + 1);
        }
        start = Math.min(lineEnd(body, at) + 1, body.length);
      }
    }
    // A file that was cut off has no closing mark: what there is of its last part is no whole page.
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] mark) {
    return at + mark.length <= bytes.length
        && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }

  private String type() {
    return headers.getOrDefault("content-type", "text/plain").toLowerCase(Locale.ROOT);
  }

  private Optional<String> parameter(String wanted) {
    Matcher parameter = PARAMETER.matcher(headers.getOrDefault("content-type", ""));
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase(wanted)) {
        return Optional.of(parameter.group(2) != null ? parameter.group(2) : parameter.group(3));
      }
    }
    return Optional.empty();
  }

  /** The character set that its header names; null where it names none. */
  String charset() {
    return parameter("charset").orElse(null);
  }

  /**
   * The content as it was before it was packed.
   *
   * @throws IOException if it is damaged
   */
  byte[] content() throws IOException {
    String packing =
        headers.getOrDefault("content-transfer-encoding", "8bit").toLowerCase(Locale.ROOT);
    if (packing.startsWith("base64")) {
      try {
        return Base64.getMimeDecoder().decode(body);
      } catch (IllegalArgumentException damaged) {
        throw new IOException(damaged);
      }
    }
    return packing.startsWith("quoted-printable") ? unquoted() : body;
  }

  private byte[] unquoted() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(body.length);
    for (int i = 0; i < body.length; i++) {
      if (body[i] != '=') {
        plain.write(body[i]);
        continue;
      }
      int end = i + 1;
      while (end < body.length && (body[end] == ' ' || body[end] == '\t' || body[end] == '\r')) {
        end++;
      }
      if (end >= body.length || body[end] == '\n') {
        i = end;
        continue;
      }
      int high = Character.digit(body[i + 1], 16);
      int low = i + 2 < body.length ? Character.digit(body[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw new IOException("not quoted as it should be");
      }
      plain.write(high << 4 | low);
      i += 2;
    }
    return plain.toByteArray();
  }
}
