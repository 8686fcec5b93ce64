package planted.ledger;

import tools.jackson.databind.JsonNode;

record TakesLibrary(JsonNode node) {}
