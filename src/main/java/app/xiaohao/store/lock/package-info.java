/**
 * The password of a ledger: keys, and where they are kept.
 *
 * <p>May import {@code ledger} and what that may, the JDK and Bouncy Castle (Argon2id, which the
 * JDK has not).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li><b>A data key, wrapped by the password.</b> All bytes of a ledger are encrypted with a key
 *       of 256 random bits; the password, through Argon2id, only wraps that key ({@link
 *       app.xiaohao.store.lock.KeyEnvelope}). So a change of password rewrites one block and not
 *       the ledger, its journal, its proof and three dozen copies, and whoever has the ledger open
 *       reads every copy of it, also those that were made under an earlier password. The price: who
 *       knows an earlier password and has a copy of that time can find the data key, which stays.
 *       Taking the password off and setting one makes a new data key and encrypts everything anew;
 *       the guide says so.
 *   <li><b>The envelope travels in the ledger's own first block.</b> H2 keeps a block of 4096 bytes
 *       before its encrypted pages and uses 18 of them; the envelope lies in the rest. A ledger
 *       stays one file, which people copy, and each copy has an envelope of its own, with the
 *       password of its day.
 *   <li><b>Nothing of our own but the joints.</b> Pages: H2's AES-XTS, its key made from the data
 *       key. Journal: AES-256-GCM, a part at a time, bound to its kind and place. Proof beside the
 *       ledger: AES-256-CTR, because its SHA-256 is in the ledger and is asked before every use;
 *       its name there is an HMAC, so that nobody can ask whether a known document is among it.
 *       Every use has its own key, derived by HKDF.
 *   <li><b>Argon2id with 32 MiB and 3 passes</b>, 0.15 s on a machine of an office: slow for who
 *       guesses, and less than what opening takes. The numbers stand in the envelope, so they can
 *       grow.
 *   <li><b>NFC.</b> One keyboard writes é as one sign, another as two; both are the same password.
 * </ul>
 */
@NullMarked
package app.xiaohao.store.lock;

import org.jspecify.annotations.NullMarked;
