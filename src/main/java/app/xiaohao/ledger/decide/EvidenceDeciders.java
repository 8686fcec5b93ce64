package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.LateProof;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.EvidenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What proves a measure (佐证材料): numbered as it comes, no number given twice. */
public final class EvidenceDeciders {
  private EvidenceDeciders() {}

  /** Of one file what tells it from another: the same bytes may prove two things. */
  private record Proof(String sha256, String proves) {}

  /**
   * Files that are added, one row made for each in their order.
   *
   * @throws LedgerException EVIDENCE_TOO_MANY or EVIDENCE_TWICE
   */
  public static Decision added(
      Held held, MeasureId measure, List<EvidenceContent> files, Stamp stamp) {
    LedgerRow row = held.row(measure);
    int most = held.settings().evidence().files();
    if (row.measure().evidence() + files.size() > most) {
      throw LedgerException.refusing(
          LedgerException.Kind.EVIDENCE_TOO_MANY, most, row.measure().evidence());
    }
    Map<Proof, Integer> there = new HashMap<>();
    for (Evidence one : held.life(measure).evidence()) {
      there.putIfAbsent(new Proof(one.sha256(), one.proves()), one.number());
    }
    int number = held.lastEvidence(measure);
    List<Write> writes = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (EvidenceContent file : files) {
      number++;
      Integer same = there.putIfAbsent(new Proof(file.sha256(), file.proves()), number);
      if (same != null) {
        throw LedgerException.refusing(LedgerException.Kind.EVIDENCE_TWICE, file.name(), same);
      }
      writes.add(made(row, number, file, stamp));
      entries.add(entry(row, number, file));
    }
    return new Decision(writes, entries, List.of()).with(Deciders.declared(stamp, "").facts());
  }

  private static Row made(LedgerRow row, int number, EvidenceContent file, Stamp stamp) {
    return Row.made(
        "evidence",
        "measure_id",
        row.measure().id().value(),
        "number",
        number,
        "name",
        file.name(),
        "sha256",
        file.sha256(),
        "page_count",
        file.pages(),
        "added_at",
        Deciders.at(stamp),
        "added_by",
        stamp.by(),
        "proves",
        file.proves(),
        "round",
        row.measure().round());
  }

  private static Entry entry(LedgerRow row, int number, EvidenceContent file) {
    boolean closed = row.measure().closure() == Closure.CLOSED;
    return Entry.of(
        Kind.EVIDENCE_ADDED,
        row,
        "",
        new Changed()
            .add(Topic.EVIDENCE, null, number)
            .add(Topic.NAME, "", file.name())
            .add(Topic.PROVES, "", file.proves())
            .add(Topic.SHA256, "", file.sha256())
            .add(Topic.SIZE, null, file.size())
            .add(Topic.PAGES, null, file.pages())
            .add(Topic.ROUND, null, row.measure().round())
            .add(Topic.AFTER_CLOSING, null, closed ? Boolean.TRUE : null));
  }

  static Decision removed(Held held, Change.EvidenceRemoved change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    Evidence file = changeable(held, row, change.evidence());
    Deciders.requireReason(change.reason());
    return Decision.of(
        Entry.of(
            Kind.EVIDENCE_REMOVED,
            row,
            change.reason(),
            new Changed()
                .add(Topic.EVIDENCE, file.number(), null)
                .add(Topic.NAME, file.name(), "")
                .add(Topic.PROVES, file.proves(), "")
                .add(Topic.SHA256, file.sha256(), "")),
        Row.changed(
            "evidence",
            change.evidence().value(),
            "removed_at",
            Deciders.at(stamp),
            "removed_by",
            stamp.by()));
  }

  static Decision proves(Held held, Change.EvidenceProves change) {
    LedgerRow row = held.row(change.measure());
    Evidence file = changeable(held, row, change.evidence());
    Deciders.requireHeld(file.proves().equals(change.before()));
    String after = change.after().strip();
    return Decision.of(
        Entry.of(
            Kind.EVIDENCE_CHANGED,
            row,
            "",
            new Changed()
                .add(Topic.EVIDENCE, null, file.number())
                .add(Topic.PROVES, file.proves(), after)),
        Row.changed("evidence", change.evidence().value(), "proves", after));
  }

  private static Evidence changeable(Held held, LedgerRow row, EvidenceId id) {
    MeasureLife life = held.life(row.measure().id());
    Evidence file =
        life.evidence().stream()
            .filter(evidence -> evidence.id().equals(id))
            .findFirst()
            .orElseThrow(() -> LedgerException.refusing(LedgerException.Kind.STALE));
    LateProof.hindrance(file, row.measure().closureState(), life.steps())
        .ifPresent(
            hindrance -> {
              throw hindrance.refusal();
            });
    return file;
  }
}
