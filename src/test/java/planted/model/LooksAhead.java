package planted.model;

import planted.ledger.Later;

record LooksAhead(Later later) {}
