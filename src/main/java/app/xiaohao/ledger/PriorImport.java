package app.xiaohao.ledger;

import app.xiaohao.model.inspection.Inspection;
import java.time.OffsetDateTime;

/**
 * An earlier import of the same document, or of another of the same content.
 *
 * @param document its name then
 * @param inspection into which it went
 * @param sameBytes whether it is the same document byte for byte; else only its content is
 */
public record PriorImport(
    String document, OffsetDateTime at, String by, Inspection inspection, boolean sameBytes) {}
