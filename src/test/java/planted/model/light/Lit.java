package planted.model.light;

/** What comes later in the line of folders. */
public record Lit(String word) {}
