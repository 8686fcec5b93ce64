package planted.ledger.row;

import planted.ledger.Later;

/** Offends: rows come before what the whole package does. */
record LooksOut(Later whole) {}
