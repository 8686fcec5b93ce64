package planted.store;

/** A class of a store. */
public record Stored(int number) {}
