package app.xiaohao.store;

import app.xiaohao.ledger.CommitWatch;
import app.xiaohao.ledger.HistoryEntry.FieldChange;
import app.xiaohao.ledger.Proof;
import app.xiaohao.ledger.Proof.Break;
import app.xiaohao.ledger.Proof.Flaw;
import app.xiaohao.store.ChangeChain.Images;
import app.xiaohao.store.ChangeChain.Said;
import app.xiaohao.store.ChangeChain.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Walks the change log from its first entry to its end and proves each link; where the chain is
 * whole, {@link StateProof} compares the tables with it. It reads a page at a time, so a log of any
 * length needs the same memory.
 */
final class ChainProof {
  private static final int PAGE = 2000;

  private final Sql sql;
  private final CommitWatch watch;
  private long endNumber;
  private String endHash = "";
  private long walked;
  private String seal = "";

  private ChainProof(Sql sql, CommitWatch watch) {
    this.sql = sql;
    this.watch = watch;
  }

  /**
   * @throws CancellationException if the watch stopped it
   */
  static Proof prove(Sql sql, CommitWatch watch) throws SQLException {
    ChainProof chain = new ChainProof(sql, watch);
    Optional<Break> broken = chain.walk();
    Proof proof = new Proof(chain.walked, chain.seal, broken, 0, List.of(), 0);
    return broken.isPresent()
        ? proof
        : new StateProof(sql, KeptTables.of(sql.metaData()), chain.walked, watch).addTo(proof);
  }

  /** An entry as it stands in the file. */
  private record Link(Said said, Subject subject, String previous, String hash) {}

  private Optional<Break> walk() throws SQLException {
    sql.each(
        "select last_number, last_hash from change_head where id = 1",
        row -> {
          endNumber = row.getLong(1);
          endHash = row.getString(2);
        });
    List<Link> page;
    do {
      if (watch.stopped()) {
        throw new CancellationException();
      }
      page = page();
      Map<Long, List<FieldChange>> fields = fields(page);
      Map<Long, Images> images = images(page);
      for (Link link : page) {
        Optional<Flaw> flaw =
            flaw(
                link,
                fields.getOrDefault(link.said.number(), List.of()),
                images.get(link.said.number()));
        if (flaw.isPresent()) {
          boolean missing = flaw.get() == Flaw.MISSING;
          return Optional.of(
              missing
                  ? new Break(walked + 1, Flaw.MISSING, null, "", "")
                  : new Break(
                      link.said.number(),
                      flaw.get(),
                      link.said.at(),
                      link.said.by(),
                      link.said.item()));
        }
        walked = link.said.number();
        seal = link.hash;
      }
      watch.at(endNumber == 0 ? 0.5 : Math.min(0.5, 0.5 * walked / endNumber));
    } while (page.size() == PAGE);
    if (walked < endNumber) {
      return Optional.of(new Break(walked + 1, Flaw.CUT_OFF, null, "", ""));
    }
    return seal.equals(endHash)
        ? Optional.empty()
        : Optional.of(new Break(walked, Flaw.END_DIFFERS, null, "", ""));
  }

  private Optional<Flaw> flaw(Link link, List<FieldChange> fields, Images images) {
    if (link.said.number() > endNumber) {
      return Optional.of(Flaw.APPENDED);
    }
    if (link.said.number() != walked + 1) {
      return Optional.of(link.said.number() > walked ? Flaw.MISSING : Flaw.APPENDED);
    }
    if (fields.stream().anyMatch(field -> field.field().equals(ChangeChain.IMAGES))
        || !ChangeChain.hash(link.previous, link.said, link.subject, fields, images)
            .equals(link.hash)) {
      return Optional.of(Flaw.CHANGED);
    }
    return link.previous.equals(seal) ? Optional.empty() : Optional.of(Flaw.UNLINKED);
  }

  private List<Link> page() throws SQLException {
    return sql.list(
        "select number, changed_at, changed_by, kind, item, reason, import_id, issue_id,"
            + " measure_id, prev_hash, hash from change_log"
            + (walked == 0 ? "" : " where number > " + walked)
            + " order by number fetch first "
            + PAGE
            + " rows only",
        ChainProof::link);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        new Said(
            row.getLong(1),
            row.getObject(2, OffsetDateTime.class),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6)),
        new Subject(
            row.getObject(7, Long.class),
            row.getObject(8, Long.class),
            row.getObject(9, Long.class)),
        row.getString(10),
        row.getString(11));
  }

  private Map<Long, List<FieldChange>> fields(List<Link> page) throws SQLException {
    Map<Long, List<FieldChange>> fields = new HashMap<>();
    if (!page.isEmpty()) {
      sql.each(
          "select change_number, field, value_before, value_after from change_field"
              + " where change_number between ? and ? order by change_number, position",
          row ->
              fields
                  .computeIfAbsent(row.getLong(1), number -> new ArrayList<>(4))
                  .add(new FieldChange(row.getString(2), row.getString(3), row.getString(4))),
          page.getFirst().said.number(),
          page.getLast().said.number());
    }
    return fields;
  }

  private Map<Long, Images> images(List<Link> page) throws SQLException {
    Map<Long, Images> images = new HashMap<>();
    if (!page.isEmpty()) {
      sql.each(
          "select change_number, first_number, content from change_image"
              + " where change_number between ? and ?",
          row -> images.put(row.getLong(1), Images.of(row.getLong(2), row.getBytes(3))),
          page.getFirst().said.number(),
          page.getLast().said.number());
    }
    return images;
  }
}
