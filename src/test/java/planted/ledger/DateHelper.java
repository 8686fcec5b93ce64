package planted.ledger;

class DateHelper {}
