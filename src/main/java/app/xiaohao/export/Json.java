package app.xiaohao.export;

import java.io.OutputStream;
import java.time.OffsetDateTime;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How records become JSON for other programs: fields under the names of the components and in their
 * order, enums by their names, dates as YYYY-MM-DD, what is unknown as null. A renamed component is
 * a renamed field, so what is written is a record of this package, or one of the ledger whose names
 * {@code JsonFieldsTest} holds.
 */
public final class Json {
  /** Leaves open what it writes to. Safe for use by several threads. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .addModule(new SimpleModule().addSerializer(new ToStringSerializer(OffsetDateTime.class)))
          .build();

  private Json() {}

  /** Writes one after the other as an array in UTF-8; the stream stays open. */
  public static void writeArray(Iterable<?> values, OutputStream stream) {
    try (SequenceWriter json = MAPPER.writer().writeValuesAsArray(stream)) {
      json.writeAll(values);
    }
  }
}
