package app.xiaohao.intake.read.exchange;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.ExchangeFile;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads Xiaohao's own exchange file: the document has its items as text, for a person to see. */
final class ExchangeReader implements FormatReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  @Override
  public Document read(Incoming file) throws IntakeException {
    if (file.bytes().length > file.limits().textBytes()) {
      throw file.refused(Kind.TOO_MUCH_TEXT, file.limits().textMegabytes());
    }
    JsonNode tree = JSON.readTree(file.bytes());
    JsonNode version = tree.path("version");
    if (version.isInt() && version.intValue() > ExchangeFile.VERSION) {
      throw file.refused(Kind.NEWER_VERSION, version.intValue());
    }
    if (tree.path("issues").size() > file.limits().tableRows()) {
      throw file.refused(Kind.TOO_MANY_ROWS, file.limits().tableRows());
    }
    return ExchangeDraft.of(file.name(), file.bytes(), JSON.treeToValue(tree, ExchangeFile.class))
        .document();
  }

  /**
   * What an exchange file holds that was read before.
   *
   * @throws JacksonException if it is none
   */
  static ExchangeFile file(byte[] bytes) {
    return JSON.readValue(bytes, ExchangeFile.class);
  }
}
