package planted.ui.second;

import planted.ui.first.Circle;

/** Another screen, which knows the first one. */
public record Sibling(Circle circle) {}
