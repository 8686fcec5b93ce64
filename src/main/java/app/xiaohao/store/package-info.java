/**
 * The ledger's database: {@link app.xiaohao.ledger.LedgerStores} and {@link
 * app.xiaohao.ledger.LedgerStore} over plain JDBC.
 *
 * <p>May import {@code ledger}, {@code intake}, {@code model}, the JDK, H2 and Flyway. Throws
 * {@link app.xiaohao.ledger.LedgerException} only; no {@code SQLException} leaves the package.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li><b>One ledger is one file under the name that people gave it</b> ({@code 台账.xh}). H2 wants
 *       the suffix {@code .mv.db}; {@link app.xiaohao.store.LedgerFilePath} lets only H2 see it. No
 *       other file stays beside it.
 *   <li><b>Committed means on disk.</b> {@code WRITE_DELAY=0} hands every commit to the operating
 *       system before it returns (H2's default of half a second loses acknowledged commits when the
 *       process is killed), and {@code CHECKPOINT SYNC} then forces it to the device, for the case
 *       of a power cut. That alone was not enough: where H2 writes into space that it has freed, a
 *       kill in the middle of that write lost acknowledged commits before it. So the file only
 *       grows while it is open ({@code REUSE_SPACE=FALSE}, no compaction in place), and is written
 *       anew without its dead space when it is closed.
 *   <li><b>Interrupts do no harm.</b> Interrupting a thread closes a plain file channel and with it
 *       the whole database, so the file is read and written through an asynchronous one.
 *   <li><b>A second way back.</b> Beside the ledger is a folder {@code NAME 备份} with one whole copy
 *       a day ({@link app.xiaohao.store.DailyBackup}): taken before the first opening of a day and
 *       taken anew after every session that changed something, the newest fourteen days kept. Each
 *       is an ordinary ledger that can be opened. A journal of statements was rejected: a second
 *       format to read back, and the change log inside the ledger holds the same facts already.
 *   <li><b>Writes follow one another.</b> Each locks the one row of {@code change_head}, checks
 *       what the change says was before, writes, and adds its entry to the change log, numbered
 *       without gaps and sealed by a chain of hashes ({@link app.xiaohao.store.ChangeChain}).
 *   <li><b>Every row is sealed.</b> With its last entry a transaction seals what became of every
 *       row that it touched, in every table but the log's own ({@link
 *       app.xiaohao.store.KeptTables}): bytes and whole documents by their hash, all else as it is,
 *       so that it can be turned back. The first entry of a ledger seals the version of its tables.
 *   <li><b>Every end is signed.</b> A chain that is written anew as a whole holds together again,
 *       so each transaction signs the newest seal with a key that lies outside of the ledger
 *       ({@link app.xiaohao.store.SessionSeal}). Signing at the end of a session only was rejected:
 *       a process that is killed would leave an end that looks like one whose signature was taken
 *       away. It costs 0.4 ms a change.
 *   <li><b>Files are their owner's.</b> New ones are for the owner alone; what the owner has set
 *       otherwise stays, also where the file is written anew.
 *   <li><b>An import is one thing.</b> What it brings carries its identity, what it changes is kept
 *       as it was before, so that {@link app.xiaohao.store.ImportUndo} can take it back whole. The
 *       rows that it brought are then deleted, not hidden: no list or count can meet them, and
 *       their numbers are free. The log, whose entries stay and are followed by their inverse,
 *       names rows by identities that are never given twice and so refers to none; the document
 *       stays. Where a closing, a closed period or a signed reconciliation rests on it, it is not
 *       taken back ({@link app.xiaohao.store.ImportObstacles}).
 *   <li><b>What an import said is kept once the ledger moves away from it</b>, not at its commit,
 *       which would cost a third more ({@link app.xiaohao.store.SaidWriter}).
 *   <li><b>Migrations run on a copy</b> that takes the ledger's place only when they are through,
 *       because H2 keeps DDL after a rollback. Flyway costs 0.2 s, so it is asked only when one
 *       look at its table says that the schema is not this version's.
 *   <li><b>Plain JDBC, not Jdbi</b>: Jdbi costs 0.15 s at every start, and the store needs six
 *       shapes of statement ({@link app.xiaohao.store.Sql}).
 * </ul>
 */
package app.xiaohao.store;
