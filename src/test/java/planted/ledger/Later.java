package planted.ledger;

/** What comes after the model in the line. */
public record Later(int number) {}
