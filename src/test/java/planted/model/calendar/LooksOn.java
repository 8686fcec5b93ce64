package planted.model.calendar;

import planted.model.light.Lit;

/** Offends: the calendar comes before the lights. */
record LooksOn(Lit lamp) {}
