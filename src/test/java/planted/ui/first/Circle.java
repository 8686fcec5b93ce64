package planted.ui.first;

/** What the second screen takes from the first. */
public record Circle(int radius) {}
