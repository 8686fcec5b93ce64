package app.xiaohao.ledger.file;

import java.nio.file.Path;

/**
 * A file that was looked at and is to be stored. The store refuses it when the bytes that it reads
 * are not those that were looked at.
 *
 * @param name under which it is kept, without folders
 * @param proves a proof that the standard names, or free words; empty where it was not said
 * @param sha256 of its bytes, lower-case hex
 * @param size in bytes, positive
 * @param pages null where unknown
 */
public record EvidenceContent(
    Path file, String name, String proves, String sha256, long size, Integer pages) {}
