package planted.ui.first;

import planted.store.Stored;

record OpensStore(Stored stored) {}
