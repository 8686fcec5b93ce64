package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import java.util.List;

/**
 * A file on its way in.
 *
 * @param name as people know it, without folders
 * @param bytes the whole of it
 * @param limits what is read at most
 * @param hidden what becomes of rows and columns that are hidden
 * @param watch hears how far the reading is, and may stop it
 */
record Incoming(
    String name, byte[] bytes, IntakeLimits limits, HiddenCells hidden, ReadWatch watch) {

  /** That it is not read, because of {@code kind}. */
  IntakeException refused(IntakeException.Kind kind, Object... arguments) {
    return refused(kind, null, arguments);
  }

  /** That it is not read, because of {@code kind}, which {@code cause} brought to light. */
  IntakeException refused(IntakeException.Kind kind, Throwable cause, Object... arguments) {
    boolean hostile = kind == IntakeException.Kind.BROKEN && PartXml.EntitiesDeclared.in(cause);
    return new IntakeException(
        hostile ? IntakeException.Kind.ENTITIES : kind,
        name,
        List.of(arguments).stream().map(String::valueOf).toList(),
        cause);
  }
}
