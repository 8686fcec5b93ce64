package app.xiaohao.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
  /** Short, because the path of a socket has a hundred bytes. */
  private static Path folder() throws IOException {
    return Files.createTempDirectory("xh");
  }

  @Test
  void aStartIsToldWhetherAProgramHasTheLedgerOpen() throws IOException {
    Path folder = folder();
    Path ledger = folder.resolve("云溪县 台账.xh");
    Optional<FrontDoor> door =
        FrontDoor.open(folder, asked -> CompletableFuture.completedFuture(asked.equals(ledger)));
    assumeTrue(door.isPresent(), "this machine has no such sockets");
    assertThat(FrontDoor.knock(folder, ledger)).isTrue();
    assertThat(FrontDoor.knock(folder, folder.resolve("别的.xh"))).isFalse();
    assertThat(FrontDoor.knock(folder, ledger)).isTrue();
    door.get().close();
    assertThat(FrontDoor.knock(folder, ledger)).isFalse();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    Files.delete(folder);
  }

  @Test
  void whatIsLeftOfAProgramThatEndedHindersNobody() throws IOException {
    Path folder = folder();
    Path left = Files.createFile(folder.resolve(".window-1.sock"));
    assertThat(FrontDoor.knock(folder, folder.resolve("台账.xh"))).isFalse();
    Files.delete(left);
    Files.delete(folder);
    assertThat(FrontDoor.knock(folder, folder.resolve("台账.xh"))).isFalse();
  }
}
