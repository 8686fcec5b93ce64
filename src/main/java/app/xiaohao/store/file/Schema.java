package app.xiaohao.store.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The ledger's tables and their version.
 *
 * @param version the version that this program works with: the number of the last migration
 * @param locations where the migrations are, as Flyway names places
 */
public record Schema(int version, String... locations) {
  /** Of this program. */
  public static final Schema CURRENT = new Schema(18, "classpath:app/xiaohao/store/migration");

  /** The names that H2 and PostgreSQL do not share. */
  public static final Map<String, String> H2_WORDS =
      Map.of("bytes", "binary large object", "ahead", "10000");

  /** The names that H2 and PostgreSQL do not share. */
  public static final Map<String, String> POSTGRESQL_WORDS = Map.of("bytes", "bytea", "ahead", "1");

  /** The version of the tables in a database; empty where it is no ledger. */
  public static OptionalInt versionIn(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, null, "flyway_schema_history", new String[] {"TABLE", "BASE TABLE"})) {
      if (!tables.next()) {
        return OptionalInt.empty();
      }
    }
    try (PreparedStatement look =
            connection.prepareStatement(
                "select max(cast(version as integer)) from flyway_schema_history where success");
        ResultSet row = look.executeQuery()) {
      row.next();
      int found = row.getInt(1);
      return found > 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }
  }

  /** Makes the tables, or brings them up to this version. */
  public void migrate(DataSource source, Map<String, String> words) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(source)
            .locations(locations)
            .placeholders(words)
            .target(Integer.toString(version));
    configuration.load().migrate();
  }
}
