/**
 * The ledger's database: {@link app.xiaohao.ledger.LedgerStores} and {@link
 * app.xiaohao.ledger.LedgerStore} over plain JDBC.
 *
 * <p>May import {@code ledger}, {@code intake}, {@code model}, the JDK, H2, Flyway and Bouncy
 * Castle. Throws {@link app.xiaohao.ledger.history.LedgerException} only; no {@code SQLException}
 * leaves the package.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li><b>One ledger is one file under the name that people gave it</b> ({@code 台账.xh}). H2 wants
 *       the suffix {@code .mv.db}; {@link app.xiaohao.store.file.LedgerFilePath} lets only H2 see
 *       it. Beside it lies one folder, {@code 台账 备份} ({@link
 *       app.xiaohao.store.journal.BackupFolder}), with what it can be made anew from, and while it
 *       is open a hidden file that carries the lock.
 *   <li><b>Committed means in the journal.</b> {@link app.xiaohao.store.journal.Journal}: a
 *       transaction is written there, with every statement and value, chained by hashes and forced
 *       to the device before the database commits it; where the journal cannot be written the
 *       change fails and nothing has happened. So the database never has what the journal has not,
 *       and a process that ends in between leaves at most one record that the database lacks: the
 *       next opening puts it in. The database hands each commit to the operating system ({@code
 *       WRITE_DELAY=0}) and is then forced too, although the journal alone would do: it costs 1 to
 *       2 ms, and without it every power cut would leave a ledger that has fallen back and has to
 *       be restored. Where H2 writes into freed space a kill can take acknowledged commits along,
 *       so the file only grows while it is open ({@code REUSE_SPACE=FALSE}); it is written anew
 *       without its dead space at a closing where that is worth it ({@link
 *       app.xiaohao.store.file.Compaction}).
 *   <li><b>Statements, not row images.</b> Images leave out bytes and the log itself; statements
 *       with the numbers that the database gave are everything, and replaying them ends at the very
 *       seal that the record names. An earlier decision against a second format to read back is
 *       overruled by what was seen: H2 opens a damaged file at an older state and says nothing.
 *   <li><b>Every opening compares</b> ({@link app.xiaohao.store.file.OpeningCheck}) database,
 *       journal, the newest copy and the mark among the person's settings. Where the file is byte
 *       for byte what was closed (its CRC-32C is the last thing in the journal), nothing more is
 *       asked; else all of it is proved, and what does not prove is refused and not touched.
 *   <li><b>A password encrypts everything, and only its envelope changes.</b> {@link
 *       app.xiaohao.store.lock} says how and why. Setting one goes file by file, each whole or not
 *       at all, the ledger first ({@link app.xiaohao.store.file.PasswordChange}); where that was
 *       cut off, the next opening encrypts what is left.
 *   <li><b>Interrupts do no harm.</b> Interrupting a thread closes a plain file channel and with it
 *       the whole database, so the file is read and written through an asynchronous one.
 *   <li><b>Copies are proved before they are copies.</b> {@link app.xiaohao.store.file.CopyTaker}
 *       writes them row by row from one snapshot beside the work, opens and proves them, and only
 *       then gives them their name; none is ever replaced. The one of an opening holds the ledger
 *       as it was found, whatever is done meanwhile. What a copy meets while it is written says
 *       nothing against the ledger. They hold no bytes of proof: those lie once in {@link
 *       app.xiaohao.store.log.EvidenceStore}. {@link app.xiaohao.store.file.Restoring} makes a
 *       ledger anew from the newest copy that proves and the journal behind it.
 *   <li><b>A database that has closed itself is not asked anything.</b> After a failed write H2
 *       goes on for ever with the next statement; it is let go of and opened anew ({@link
 *       app.xiaohao.store.file.H2Database#reopen}).
 *   <li><b>Writes follow one another.</b> Each locks the one row of {@code change_head}, checks
 *       what the change says was before, writes, and adds its entry to the change log, numbered
 *       without gaps and sealed by a chain of hashes ({@link app.xiaohao.store.log.ChangeChain}).
 *   <li><b>Every row is sealed.</b> With its last entry a transaction seals what became of every
 *       row that it touched, in every table but the log's own ({@link
 *       app.xiaohao.store.log.KeptTables}): bytes and whole documents by their hash, all else as it
 *       is, so that it can be turned back. The first entry of a ledger seals the version of its
 *       tables.
 *   <li><b>Every end is signed.</b> A chain that is written anew as a whole holds together again,
 *       so each transaction signs the newest seal with a key that lies outside of the ledger
 *       ({@link app.xiaohao.store.log.SessionSeal}). Signing at the end of a session only was
 *       rejected: a process that is killed would leave an end that looks like one whose signature
 *       was taken away. It costs 0.4 ms a change.
 *   <li><b>Files are their owner's.</b> New ones are for the owner alone; what the owner has set
 *       otherwise stays, also where the file is written anew.
 *   <li><b>An import is one thing.</b> What it brings carries its identity, what it changes is kept
 *       as it was before, so that {@link app.xiaohao.store.batch.ImportUndo} can take it back
 *       whole. The rows that it brought are then deleted, not hidden: no list or count can meet
 *       them, and their numbers are free. The log, whose entries stay and are followed by their
 *       inverse, names rows by identities that are never given twice and so refers to none; the
 *       document stays. Where a closing, a closed period or a signed reconciliation rests on it, it
 *       is not taken back ({@link app.xiaohao.store.batch.ImportObstacles}).
 *   <li><b>What an import said is kept once the ledger moves away from it</b>, not at its commit,
 *       which would cost a third more ({@link app.xiaohao.store.columns.SaidWriter}).
 *   <li><b>Migrations run on a copy</b> that takes the ledger's place only when they are through,
 *       because H2 keeps DDL after a rollback. Flyway costs 0.2 s, so it is asked only when one
 *       look at its table says that the schema is not this version's.
 *   <li><b>Plain JDBC, not Jdbi</b>: Jdbi costs 0.15 s at every start, and the store needs six
 *       shapes of statement ({@link app.xiaohao.store.log.Sql}).
 * </ul>
 */
package app.xiaohao.store;
