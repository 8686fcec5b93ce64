package app.xiaohao.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DmlTest {
  static Stream<Arguments> textIsMadeFromValues() {
    return Stream.of(
        Arguments.of(
            Dml.insert("unit", "name", "parent_id"),
            "insert into unit (name, parent_id) values (?,?)",
            "",
            0),
        Arguments.of(
            Dml.insertSelected("unit_alias", List.of("unit_id", "alias"), "select 1, name from x"),
            "insert into unit_alias (unit_id, alias) select 1, name from x",
            "select 1, name from x",
            0),
        Arguments.of(
            Dml.update("unit", "name", "parent_id").where("id = ? and name = ?"),
            "update unit set name = ?, parent_id = ? where id = ? and name = ?",
            " where id = ? and name = ?",
            2),
        Arguments.of(
            Dml.update(
                    "unit",
                    new Dml.Assigned("name", "(select n from x where a = ? and b = ?)"),
                    new Dml.Assigned("parent_id", "null"))
                .where("id = ?"),
            "update unit set name = (select n from x where a = ? and b = ?), parent_id = null"
                + " where id = ?",
            " where id = ?",
            2),
        Arguments.of(
            Dml.delete("unit").where("id = ?"),
            "delete from unit where id = ?",
            " where id = ?",
            0),
        Arguments.of(Dml.delete("unit"), "delete from unit", "", 0));
  }

  @ParameterizedTest
  @MethodSource
  void textIsMadeFromValues(Dml dml, String text, String rest, int before) {
    assertThat(dml.text()).isEqualTo(text);
    assertThat(dml.rest()).isEqualTo(rest);
    if (dml.verb() == Dml.Verb.UPDATE) {
      assertThat(dml.argumentsBefore()).isEqualTo(before);
    }
    assertThat(dml.selects()).isEqualTo(text.contains(" select 1"));
  }
}
