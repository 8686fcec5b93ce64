package app.xiaohao.ui.kit.words;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The short code of an unexpected error. It is reckoned from what failed and where in the program,
 * not from line numbers or values, so the same error has the same code on every machine.
 */
public final class ProblemCode {
  private static final String PROGRAM = "app.xiaohao.";

  private ProblemCode() {}

  /** The code: "XH-" and six characters, each 0–9 or A–F. */
  public static String of(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    StringBuilder identity = new StringBuilder(root.getClass().getName());
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith(PROGRAM)) {
        identity.append('|').append(frame.getClassName()).append('.').append(frame.getMethodName());
        break;
      }
    }
    CRC32 sum = new CRC32();
    sum.update(identity.toString().getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "XH-%06X", sum.getValue() & 0xFFFFFF);
  }
}
