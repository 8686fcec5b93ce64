package app.xiaohao.store.log;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.Workplace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/**
 * The seal of the change log: each entry carries the hash of the one before, so that nobody changes
 * or takes out an entry without breaking all that follow.
 *
 * <p>Canonical form, hashed with SHA-256 as UTF-8: the parts {@code previous hash, number, moment
 * in UTC with six decimals, by, kind, subject, item, reason}, then for each field {@code field,
 * before, after}, and where the entry has row images {@code #images, first entry of the
 * transaction, SHA-256 of the images}, and before these, where account and machine are known,
 * {@code #workplace, account, machine}; each part is written as its length in UTF-16 units, a
 * colon, the part and a line feed, so that no two entries have the same form. The subject is {@code
 * import/issue/measure} with the identities, empty where there is none.
 */
final class ChangeChain {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  /** What stands where the name of a field would begins so; no field does. */
  static final String MARK = "#";

  private static final String IMAGES = MARK + "images";
  private static final String WORKPLACE = MARK + "workplace";

  private ChangeChain() {}

  /**
   * What an entry speaks of.
   *
   * @param importId null where no import
   * @param issueId null where no issue as a whole
   * @param measureId null where no measure
   */
  record Subject(Long importId, Long issueId, Long measureId) {
    /** The ledger as a whole. */
    static final Subject LEDGER = new Subject(null, null, null);

    private String canonical() {
      return word(importId) + "/" + word(issueId) + "/" + word(measureId);
    }

    private static String word(Long id) {
      return id == null ? "" : id.toString();
    }
  }

  /**
   * An entry without its fields, as its row says it.
   *
   * @param from null in entries from before it was recorded
   * @param kind a word, not necessarily one that the program knows
   */
  record Said(
      long number,
      OffsetDateTime at,
      String by,
      Workplace from,
      String kind,
      String item,
      String reason) {}

  /**
   * What became of the rows that a transaction touched.
   *
   * @param first the first entry of that transaction; the images stand with its last
   * @param hash of the bytes, lower-case hex
   */
  record Images(long first, String hash) {
    static Images of(long first, byte[] content) {
      return new Images(first, HexFormat.of().formatHex(sha256().digest(content)));
    }
  }

  /**
   * The hash of an entry that follows the one with {@code previous}; lower-case hex.
   *
   * @param images null where the entry has none
   */
  static String hash(String previous, HistoryEntry entry, Subject subject, Images images) {
    return hash(
        previous,
        new Said(
            entry.number(),
            entry.at(),
            entry.by(),
            entry.from(),
            entry.kind().name(),
            entry.item(),
            entry.reason()),
        subject,
        entry.fields(),
        images);
  }

  /** The same for an entry as its row says it, whatever that is. */
  static String hash(
      String previous, Said said, Subject subject, List<FieldChange> fields, Images images) {
    StringBuilder form = new StringBuilder();
    part(form, previous);
    part(form, Long.toString(said.number()));
    part(form, MOMENT.format(said.at().withOffsetSameInstant(ZoneOffset.UTC)));
    part(form, said.by());
    part(form, said.kind());
    part(form, subject.canonical());
    part(form, said.item());
    part(form, said.reason());
    for (FieldChange field : fields) {
      part(form, field.field());
      part(form, field.before());
      part(form, field.after());
    }
    if (said.from() != null) {
      part(form, WORKPLACE);
      part(form, said.from().account());
      part(form, said.from().machine());
    }
    if (images != null) {
      part(form, IMAGES);
      part(form, Long.toString(images.first()));
      part(form, images.hash());
    }
    return HexFormat.of()
        .formatHex(sha256().digest(form.toString().getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void part(StringBuilder form, String part) {
    form.append(part.length()).append(':').append(part).append('\n');
  }
}
