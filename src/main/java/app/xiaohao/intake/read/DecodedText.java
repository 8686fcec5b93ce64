package app.xiaohao.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text, in the character set that they were written in.
 *
 * @param charset the set's usual name
 */
record DecodedText(String text, String charset) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Below this share of characters that a Chinese text has, a decoding is taken for chance. */
  private static final double PLAUSIBLE = 0.9;

  /**
   * The most frequent characters of official prose: they tell a true decoding from a likely one.
   */
  private static final String FREQUENT =
      "的一是在不了有和人中大为上个国我以要时用生到作地于出就分对成会可主发年动同工能下过产面方后多定行学法"
          + "所民得经十三之进等部度力化高自二理实加制机点从业本把性开由其些前政四日社事全与关各重新内数"
          + "情问题整改落委市区县党组织会议责任领导干部建设管理监督巡视察审计措施完成推促强严格规范认真";

  /** Decodes without replacing anything; empty where the bytes are no text in any known set. */
  static Optional<DecodedText> of(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8).filter(DecodedText::hasNoControls);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE).filter(DecodedText::hasNoControls);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE).filter(DecodedText::hasNoControls);
    }
    Optional<DecodedText> utf8 =
        strict(bytes, 0, StandardCharsets.UTF_8).filter(DecodedText::hasNoControls);
    if (utf8.isPresent()) {
      return utf8;
    }
    Optional<DecodedText> best = Optional.empty();
    double bestScore = 0;
    for (Charset charset :
        new Charset[] {GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      Optional<DecodedText> decoded = strict(bytes, 0, charset).filter(DecodedText::hasNoControls);
      double score = decoded.map(DecodedText::likeness).orElse(0.0);
      if (score > bestScore) {
        best = decoded;
        bestScore = score;
      }
    }
    return best.filter(found -> found.plausibility() >= PLAUSIBLE);
  }

  private static Optional<DecodedText> strict(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return Optional.of(new DecodedText(text, charset.name()));
    } catch (CharacterCodingException notInThisSet) {
      return Optional.empty();
    }
  }

  private boolean hasNoControls() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B;
      if ((c < 0x20 && !layout) || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
        return false;
      }
    }
    return true;
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
