package app.xiaohao.store.proof;

import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Proof.Break;
import app.xiaohao.ledger.history.Proof.Flaw;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.log.ChangeChain;
import app.xiaohao.store.log.ChangeChain.Images;
import app.xiaohao.store.log.ChangeChain.Said;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.KeptTables;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Walks the change log from its first entry to its end and proves each link, then the signatures of
 * the sessions ({@link SignatureProof}); where the chain is whole, {@link StateProof} compares the
 * tables with it. It reads a page at a time, so a log of any length needs the same memory.
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
    Proof proof =
        new Proof(
            chain.walked,
            chain.seal,
            broken,
            SignatureProof.of(sql, chain.walked, broken.isEmpty()),
            0,
            List.of(),
            0);
    return broken.isPresent()
        ? proof
        : new StateProof(sql, KeptTables.of(sql.metaData()), chain.walked, watch).addTo(proof);
  }

  /**
   * An entry as it stands in the file.
   *
   * @param torn whether only one of account and machine is there, which the program never writes
   */
  private record Link(Said said, Subject subject, String previous, String hash, boolean torn) {}

  /** A field and where it stands among those of its entry. */
  private record Placed(int position, FieldChange field) {}

  private Optional<Break> walk() throws SQLException {
    int[] ends = {0};
    sql.each(
        "select id, last_number, last_hash from change_head",
        row -> {
          if (row.getInt(1) == 1) {
            endNumber = row.getLong(2);
            endHash = row.getString(3);
          }
          ends[0]++;
        });
    List<Link> page;
    do {
      if (watch.stopped()) {
        throw new CancellationException();
      }
      page = page();
      Map<Long, List<Placed>> fields = fields(page);
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
    if (!seal.equals(endHash) || ends[0] > 1) {
      return Optional.of(new Break(walked, Flaw.END_DIFFERS, null, "", ""));
    }
    return stray().map(number -> new Break(number, Flaw.APPENDED, null, "", ""));
  }

  /** The first number under which fields or images are kept without an entry. */
  private Optional<Long> stray() throws SQLException {
    return sql
        .list(
            "select f.change_number from change_field f where not exists"
                + " (select 1 from change_log l where l.number = f.change_number)"
                + " union select i.change_number from change_image i where not exists"
                + " (select 1 from change_log l where l.number = i.change_number)",
            row -> row.getLong(1))
        .stream()
        .min(Long::compare);
  }

  private Optional<Flaw> flaw(Link link, List<Placed> placed, Images images) {
    if (link.said.number() > endNumber) {
      return Optional.of(Flaw.APPENDED);
    }
    if (link.said.number() != walked + 1) {
      return Optional.of(link.said.number() > walked ? Flaw.MISSING : Flaw.APPENDED);
    }
    List<FieldChange> fields = placed.stream().map(Placed::field).toList();
    if (link.torn
        || fields.stream().anyMatch(field -> field.field().startsWith(ChangeChain.MARK))
        || IntStream.range(0, placed.size()).anyMatch(i -> placed.get(i).position != i)
        || !ChangeChain.hash(link.previous, link.said, link.subject, fields, images)
            .equals(link.hash)) {
      return Optional.of(Flaw.CHANGED);
    }
    return link.previous.equals(seal) ? Optional.empty() : Optional.of(Flaw.UNLINKED);
  }

  private List<Link> page() throws SQLException {
    return sql.list(
        "select number, changed_at, changed_by, kind, item, reason, import_id, issue_id,"
            + " measure_id, prev_hash, hash, account, machine from change_log"
            + (walked == 0 ? "" : " where number > " + walked)
            + " order by number fetch first "
            + PAGE
            + " rows only",
        ChainProof::link);
  }

  private static Link link(ResultSet row) throws SQLException {
    String account = row.getString(12);
    String machine = row.getString(13);
    return new Link(
        new Said(
            row.getLong(1),
            row.getObject(2, OffsetDateTime.class),
            row.getString(3),
            account == null || machine == null ? null : new Workplace(account, machine),
            row.getString(4),
            row.getString(5),
            row.getString(6)),
        new Subject(
            row.getObject(7, Long.class),
            row.getObject(8, Long.class),
            row.getObject(9, Long.class)),
        row.getString(10),
        row.getString(11),
        (account == null) != (machine == null));
  }

  private Map<Long, List<Placed>> fields(List<Link> page) throws SQLException {
    Map<Long, List<Placed>> fields = new HashMap<>();
    if (!page.isEmpty()) {
      sql.each(
          "select change_number, field, value_before, value_after, position from change_field"
              + " where change_number between ? and ? order by change_number, position",
          row ->
              fields
                  .computeIfAbsent(row.getLong(1), number -> new ArrayList<>(4))
                  .add(
                      new Placed(
                          row.getInt(5),
                          new FieldChange(row.getString(2), row.getString(3), row.getString(4)))),
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
