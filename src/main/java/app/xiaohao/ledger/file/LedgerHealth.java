package app.xiaohao.ledger.file;

import app.xiaohao.ledger.history.Proof;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a ledger and at all that lies beside it found.
 *
 * @param file that was looked at
 * @param proof of the change log and of what the ledger holds; empty where it could not be read
 * @param findings in the order of {@link Part}
 */
public record LedgerHealth(Path file, Optional<Proof> proof, List<Finding> findings) {
  /** The list is copied. */
  public LedgerHealth {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong; there may be notes. */
  public boolean whole() {
    return findings.stream().noneMatch(finding -> finding.kind().verdict() == Verdict.WRONG);
  }

  /** What is looked at. */
  public enum Part {
    FILE,
    JOURNAL,
    COPIES,
    SEALS,
    EVIDENCE
  }

  /** How much a finding weighs. */
  public enum Verdict {
    /** as it should be */
    GOOD,
    /** to be known; nothing promised is broken */
    NOTE,
    /** something is to be done */
    WRONG
  }

  /**
   * One thing that was found.
   *
   * @param arguments of its sentence
   */
  public record Finding(Kind kind, List<String> arguments) {
    /** The list is copied. */
    public Finding {
      arguments = List.copyOf(arguments);
    }

    /** Of anything that has words. */
    public static Finding of(Kind kind, Object... arguments) {
      return new Finding(kind, Arrays.stream(arguments).map(String::valueOf).toList());
    }
  }

  /** What can be found, each with its sentence and, unless it is good, with what to do. */
  public enum Kind {
    /** it opens (arguments: bytes, version of its tables, last entry) */
    FILE_OPENS(Part.FILE, Verdict.GOOD),
    /** it has a password */
    FILE_LOCKED(Part.FILE, Verdict.GOOD),
    /** it is byte for byte what the last session left */
    FILE_AS_CLOSED(Part.FILE, Verdict.GOOD),
    /** it is not: a session that was ended, a copy from elsewhere, another program */
    FILE_NOT_AS_CLOSED(Part.FILE, Verdict.NOTE),
    /** it cannot be read */
    FILE_DAMAGED(Part.FILE, Verdict.WRONG),
    /** it ends before what was acknowledged (arguments: its last entry, the last one known) */
    FILE_FELL_BACK(Part.FILE, Verdict.WRONG),
    /** it says something else than journal and copies from an entry on (argument: its number) */
    FILE_OTHER(Part.FILE, Verdict.WRONG),
    /** the journal is unbroken (arguments: files, last entry) */
    JOURNAL_GOOD(Part.JOURNAL, Verdict.GOOD),
    /** there is none beside the file */
    JOURNAL_NONE(Part.JOURNAL, Verdict.NOTE),
    /** there is none, though copies stand where it has to be (argument: its folder) */
    JOURNAL_GONE(Part.JOURNAL, Verdict.WRONG),
    /** the newest file ends in what was never acknowledged (argument: the file) */
    JOURNAL_TORN(Part.JOURNAL, Verdict.NOTE),
    /** a file cannot be read to its end (argument: the file) */
    JOURNAL_DAMAGED(Part.JOURNAL, Verdict.WRONG),
    /** the journal ends before the ledger (arguments: its last entry, the ledger's) */
    JOURNAL_BEHIND(Part.JOURNAL, Verdict.NOTE),
    /** proved copies (arguments: how many, the newest's moment, its last entry) */
    COPIES_GOOD(Part.COPIES, Verdict.GOOD),
    /** there is none */
    COPIES_NONE(Part.COPIES, Verdict.NOTE),
    /** the newest was opened and proved just now (argument: the file) */
    COPY_PROVED(Part.COPIES, Verdict.GOOD),
    /** nobody has proved it yet (argument: the file) */
    COPY_UNPROVED(Part.COPIES, Verdict.NOTE),
    /** its bytes are not those that were proved (argument: the file) */
    COPY_DAMAGED(Part.COPIES, Verdict.WRONG),
    /** the newest does not prove (argument: the file) */
    COPY_FAILS(Part.COPIES, Verdict.WRONG),
    /** the second place cannot be reached (argument: the folder) */
    SECOND_AWAY(Part.COPIES, Verdict.NOTE),
    /** beside a ledger with a password lies what is not encrypted (argument: the file) */
    NOT_ENCRYPTED(Part.COPIES, Verdict.WRONG),
    /** log, signatures and contents hold together (arguments: entries, rows compared, sessions) */
    SEALS_GOOD(Part.SEALS, Verdict.GOOD),
    /** the log is broken (argument: at which entry) */
    SEALS_BROKEN(Part.SEALS, Verdict.WRONG),
    /** a session is not signed by who is said to have signed it (argument: which) */
    SEALS_UNSIGNED(Part.SEALS, Verdict.WRONG),
    /** the ledger holds otherwise than the log says (argument: in how many places) */
    SEALS_DIFFER(Part.SEALS, Verdict.WRONG),
    /** all bytes of proof are those that were added (argument: files) */
    EVIDENCE_GOOD(Part.EVIDENCE, Verdict.GOOD),
    /** bytes of proof are gone or altered (argument: the item) */
    EVIDENCE_WRONG(Part.EVIDENCE, Verdict.WRONG),
    /** a file beside the ledger has not the bytes of its name (argument: the file) */
    EVIDENCE_BESIDE(Part.EVIDENCE, Verdict.WRONG);

    private final Part part;
    private final Verdict verdict;

    Kind(Part part, Verdict verdict) {
      this.part = part;
      this.verdict = verdict;
    }

    /** Of what it speaks. */
    public Part part() {
      return part;
    }

    /** How much it weighs. */
    public Verdict verdict() {
      return verdict;
    }
  }
}
