package app.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ledger.history.LedgerException;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import tools.jackson.databind.json.JsonMapper;

/** The log as the program is shipped with it: whatever fails, no word of a ledger comes into it. */
class LogTest {
  private static final String WORD = "违规发放补贴";
  @TempDir Path folder;
  private LoggerContext context;
  private Logger log;

  @BeforeEach
  void configure() throws Exception {
    context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("xiaohao.logs", folder.resolve("日志").toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Main.class.getResource("/logback.xml"));
    log = context.getLogger("app.xiaohao.store.Something");
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  private Path file() {
    return folder.resolve("日志").resolve("xiaohao.log");
  }

  private String written() throws IOException {
    return Files.readString(file());
  }

  @Test
  void holdsNoWordOfAStatementThatFails() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      statement.execute("create table measure (id int primary key, body varchar)");
      statement.execute("insert into measure values (1, '" + WORD + "')");
      for (String failing :
          List.of(
              "insert into measure values (1, '" + WORD + "')",
              "insert into measure values ('" + WORD + "', '')",
              "insert into " + WORD + " values (1)")) {
        Throwable failure = catchThrowable(() -> statement.execute(failing));
        assertThat(failure).as("it would").hasMessageContaining(WORD);
        log.error("unexpected {}", "XH-000000", failure);
      }
    }
    assertThat(written())
        .doesNotContain(WORD)
        .contains("unexpected XH-000000")
        .contains("JdbcSQLIntegrityConstraintViolationException 23505/23505")
        .contains("\tat org.h2.");
  }

  @Test
  void holdsNoWordOfWhatWasReadOrRefused() throws Exception {
    Throwable unread =
        catchThrowable(() -> JsonMapper.builder().build().readTree("{\"a\": " + WORD + "}"));
    assertThat(unread).hasMessageContaining(WORD.substring(0, 1));
    LedgerException refused =
        new LedgerException(LedgerException.Kind.NUMBER_GIVEN, List.of(WORD), unread);
    refused.addSuppressed(new NoSuchFileException(WORD + ".pdf", null, "gone"));
    log.warn("cannot", new IllegalStateException(WORD, refused));
    assertThat(written())
        .doesNotContain(WORD)
        .doesNotContain(WORD.substring(0, 2))
        .contains("Caused by: app.xiaohao.ledger.history.LedgerException NUMBER_GIVEN")
        .contains("Suppressed: java.nio.file.NoSuchFileException gone")
        .contains("Caused by: tools.jackson.core");
  }

  @Test
  void takesNothingOverThatALibrarySaysInWords() throws IOException {
    context.getLogger("org.somebody.Else").warn("cannot parse " + WORD, new IOException(WORD));
    assertThat(written())
        .doesNotContain(WORD)
        .contains("WARN [main] org.somebody.Else")
        .contains("java.io.IOException");
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    log.info("begun");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(OwnerOnly.is(file())).isTrue();
      assertThat(OwnerOnly.is(file().getParent())).isTrue();
    }
  }
}
