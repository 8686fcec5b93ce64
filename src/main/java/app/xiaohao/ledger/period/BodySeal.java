package app.xiaohao.ledger.period;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The seal of a frozen table, of a signed reconciliation, of a packet. */
public final class BodySeal {
  private BodySeal() {}

  /** SHA-256 of a text in UTF-8; lower-case hex. */
  public static String of(String body) {
    return of(body.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of bytes; lower-case hex. */
  public static String of(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
