package app.xiaohao.ledger;

import app.xiaohao.model.Inspection;
import java.time.OffsetDateTime;

/**
 * An earlier import of the same document.
 *
 * @param document its name then
 * @param inspection into which it went
 */
public record PriorImport(String document, OffsetDateTime at, String by, Inspection inspection) {}
