package app.xiaohao.cli;

import app.xiaohao.cli.registry.Commands;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.sample.SampleFile;
import app.xiaohao.ledger.sample.SampleLedger;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line beside the sample and the report that it is made of; a report a test. */
abstract class SampleLine {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir static Path shared;
  static Path sample;

  @TempDir Path folder;

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final List<Screenshots.Request> shots = new ArrayList<>();
  Path report;

  @BeforeAll
  static void makeSample() {
    sample = shared.resolve("样例.xh");
    SampleFile.at(CLOCK, sample);
  }

  @BeforeEach
  void writeReport() throws IOException {
    report = folder.resolve("通报.txt");
    Files.write(report, SampleLedger.report(LocalDate.now(CLOCK)).bytes());
  }

  final int run(String... arguments) {
    CliSetting setting =
        new CliSetting(
            new Texts(Locale.CHINESE),
            CLOCK,
            () -> new H2LedgerStores(CLOCK),
            () -> IntakeLimits.DEFAULTS,
            request -> {
              shots.add(request);
              return List.of(request.folder().resolve("01.png"));
            },
            (rows, json, stream) -> {
              throw new IllegalStateException("planted");
            },
            ledger -> "",
            "tester",
            "1.2.3",
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLineProgram(setting, Commands.ALL).run(arguments);
  }

  static int rows(String ledger) {
    try (LedgerStore store = new H2LedgerStores(CLOCK).open(Path.of(ledger))) {
      return store.rows(null).size();
    }
  }

  final JsonNode json() {
    return JsonMapper.shared().readTree(out());
  }

  final String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  final String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
