package app.xiaohao.intake.read.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON objects, one a line (JSONL, in UTF-8), read one after another. */
public final class JsonLines implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private final BufferedReader reader;
  private int number;

  private JsonLines(BufferedReader reader) {
    this.reader = reader;
  }

  /**
   * One line.
   *
   * @param number from 1, empty lines counted
   * @param fields of the object: texts, numbers, truths, lists and maps; empty where the line is no
   *     JSON object
   */
  public record Line(int number, Optional<Map<String, Object>> fields) {}

  /**
   * @throws IOException if the file cannot be opened
   */
  public static JsonLines open(Path file) throws IOException {
    return new JsonLines(Files.newBufferedReader(file, StandardCharsets.UTF_8));
  }

  /**
   * The next line that is not empty; none at the end.
   *
   * @throws IOException if the file cannot be read or is not UTF-8
   */
  public Optional<Line> next() throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!text.isBlank()) {
        return Optional.of(new Line(number, object(text)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, Object>> object(String line) {
    try {
      LinkedHashMap<String, Object> fields = JSON.readValue(line, OBJECT);
      return Optional.ofNullable(fields).map(Collections::unmodifiableMap);
    } catch (JacksonException noObject) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
