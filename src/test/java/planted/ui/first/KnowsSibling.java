package planted.ui.first;

import planted.ui.second.Sibling;

record KnowsSibling(Sibling sibling) {}
