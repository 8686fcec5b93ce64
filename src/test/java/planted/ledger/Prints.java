package planted.ledger;

import java.util.logging.Logger;

class Prints {
  void words() {
    System.out.println("words");
  }

  void trace(Exception failure) {
    failure.printStackTrace();
  }

  void log() {
    Logger.getAnonymousLogger().info("words");
  }
}
