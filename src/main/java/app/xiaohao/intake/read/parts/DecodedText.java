package app.xiaohao.intake.read.parts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text, in the character set that they were written in. A stray character that no text
 * has, such as the mark by which old programs end a file, is left out; where bytes are no character
 * of the set a replacement character stands. Both count as damage.
 *
 * @param text its line ends made {@code \n}, no byte order mark
 * @param charset the set's usual name
 * @param damaged how many characters were left out or replaced
 * @param place of the first of them in the text; 0 where there is none
 */
record DecodedText(String text, String charset, int damaged, int place) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What may be damaged of a text: a few characters, or a small share of them. */
  private static final int FEW_DAMAGED = 2;

  private static final double SHARE_DAMAGED = 0.02;

  /** So much more often than damage there is what only UTF-8 has in a text that is UTF-8. */
  private static final int SURELY = 20;

  private static final char MARK = '\uFEFF';
  private static final char REPLACED = '\uFFFD';

  /** Below this share of characters that a Chinese text has, a decoding is taken for chance. */
  private static final double PLAUSIBLE = 0.9;

  /**
   * The most frequent characters of official prose: they tell a true decoding from a likely one.
   */
  private static final String FREQUENT =
      "的一是在不了有和人中大为上个国我以要时用生到作地于出就分对成会可主发年动同工能下过产面方后多定行学法"
          + "所民得经十三之进等部度力化高自二理实加制机点从业本把性开由其些前政四日社事全与关各重新内数"
          + "情问题整改落委市区县党组织会议责任领导干部建设管理监督巡视察审计措施完成推促强严格规范认真";

  /** Decodes; empty where the bytes are no text in any known set. */
  static Optional<DecodedText> of(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, 3, StandardCharsets.UTF_8);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return marked(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return marked(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Optional<DecodedText> utf8 = strict(bytes, StandardCharsets.UTF_8).filter(DecodedText::isWhole);
    if (utf8.isPresent()) {
      return utf8;
    }
    // Nearly all that is damaged UTF-8 is GB18030 of other words, too.
    return damagedUtf8(bytes)
        .or(() -> likeliest(bytes, true))
        .or(() -> likeliest(bytes, false))
        .filter(found -> found.plausibility() >= PLAUSIBLE);
  }

  private static Optional<DecodedText> marked(byte[] bytes, int from, Charset charset) {
    return Optional.of(lenient(bytes, from, charset)).filter(DecodedText::isReadable);
  }

  /** Damaged UTF-8, known by characters of several bytes that are whole. */
  private static Optional<DecodedText> damagedUtf8(byte[] bytes) {
    DecodedText text = lenient(bytes, 0, StandardCharsets.UTF_8);
    long surely = text.text.chars().filter(c -> c > 0x7F && c != REPLACED).count();
    return surely > SURELY * (long) text.damaged && text.isReadable()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** What the bytes most likely are in the other sets, all of them characters or not. */
  private static Optional<DecodedText> likeliest(byte[] bytes, boolean whole) {
    Optional<DecodedText> best = Optional.empty();
    double bestScore = 0;
    for (Charset charset :
        new Charset[] {GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      Optional<DecodedText> decoded =
          whole
              ? strict(bytes, charset).filter(DecodedText::isWhole)
              : Optional.of(lenient(bytes, 0, charset)).filter(DecodedText::isReadable);
      double score = decoded.map(DecodedText::likeness).orElse(0.0);
      if (score > bestScore) {
        best = decoded;
        bestScore = score;
      }
    }
    return best;
  }

  private static Optional<DecodedText> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(cleaned(decoded(bytes, 0, charset, CodingErrorAction.REPORT), charset));
    } catch (CharacterCodingException notInThisSet) {
      return Optional.empty();
    }
  }

  private static DecodedText lenient(byte[] bytes, int from, Charset charset) {
    try {
      return cleaned(decoded(bytes, from, charset, CodingErrorAction.REPLACE), charset);
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("replaced instead", impossible);
    }
  }

  private static String decoded(byte[] bytes, int from, Charset charset, CodingErrorAction wrong)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(wrong)
        .onUnmappableCharacter(wrong)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  /** Characters without those that no text has, and with one line end. */
  private static DecodedText cleaned(String raw, Charset charset) {
    StringBuilder text = new StringBuilder(raw.length());
    int damaged = 0;
    int place = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean stray = isStray(c);
      if (stray && i == 0 && c == MARK) {
        continue;
      }
      if (stray || c == REPLACED) {
        place = damaged == 0 ? text.length() : place;
        damaged++;
      }
      if (c == '\r') {
        text.append('\n');
        i += i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (!stray) {
        text.append(c);
      }
    }
    return new DecodedText(text.toString(), charset.name(), damaged, place);
  }

  /** Characters that have no place in a text: controls, and the mark that only begins one. */
  private static boolean isStray(char c) {
    boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B;
    return (c < 0x20 && !layout) || c == 0x7F || c == MARK || c == 0xFFFE || c == 0xFFFF;
  }

  private boolean isWhole() {
    return damaged == 0;
  }

  private boolean isReadable() {
    return damaged <= Math.max(FEW_DAMAGED, SHARE_DAMAGED * text.length());
  }

  /** The share of characters that a Chinese text is made of, 0 to 1. */
  private double plausibility() {
    int good = 0;
    for (int i = 0; i < text.length(); i++) {
      if (usual(text.charAt(i))) {
        good++;
      }
    }
    return text.isEmpty() ? 0 : (double) good / text.length();
  }

  private double likeness() {
    int frequent = 0;
    for (int i = 0; i < text.length(); i++) {
      if (FREQUENT.indexOf(text.charAt(i)) >= 0) {
        frequent++;
      }
    }
    return plausibility() + (double) frequent / Math.max(1, text.length());
  }

  /** Latin, Chinese with the rare characters of names (in two halves), and their punctuation. */
  private static boolean usual(char c) {
    return c < 0x7F
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xD840 && c <= 0xD888)
        || Character.isLowSurrogate(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x2160 && c <= 0x217F)
        || (c >= 0x2460 && c <= 0x249B)
        || c == 0xA0
        || c == 0xB7
        || c == 0xD7;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
