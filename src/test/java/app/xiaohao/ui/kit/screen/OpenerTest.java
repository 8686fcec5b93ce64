package app.xiaohao.ui.kit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpenerTest {
  @Test
  void saysWhereItIsWhereNoProgramOpensIt() {
    Path file = Path.of("备份", "台账.xlsx");

    Throwable problem =
        catchThrowable(() -> Opener.by("no-such-program-of-any-desktop").open(file));

    assertThat(new ProblemWords(new Texts(Locale.SIMPLIFIED_CHINESE)).sentence(problem))
        .hasValueSatisfying(said -> assertThat(said).contains(file.toString(), "自行打开"));
  }
}
