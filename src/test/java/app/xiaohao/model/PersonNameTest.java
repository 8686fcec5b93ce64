package app.xiaohao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.xiaohao.model.PersonName.Sameness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
  private static Sameness between(String one, String other) {
    Sameness there = new PersonName(one).to(new PersonName(other));
    assertEquals(there, new PersonName(other).to(new PersonName(one)), "the same either way round");
    return there;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "刘国强",
        "劉國強",
        " 刘 国 强 ",
        "刘\u200B国强",
        "刘国强\uFEFF",
        "刘\u00AD国强",
        "刘国强\u202E",
        "刘国强\uFE00",
        "刘国\u3164强",
        "刘国强同志",
        "刘国强（科长）",
        "刘国强(副局长)",
        "刘国强副主任",
        "科长刘国强",
        "县审计局 刘国强",
        "县审计局：刘国强",
        "县审计局刘国强",
        "刘国强（县审计局）",
        "刘国强（县审计局副局长）",
        "刘国强（）",
        "审计组-刘国强",
        "赵敏、刘国强",
        "【刘国强】",
      })
  void oneWhoIsWrittenInAnotherWayIsOne(String written) {
    assertEquals(Sameness.SAME, between("刘国强", written), written);
  }

  @ParameterizedTest
  @CsvSource({
    "Li Ming,li ming",
    "Li Ming,LIMING",
    "Li Ming,Ｌｉ　Ｍｉｎｇ",
    "Anna,Аnnа",
    "丁一口,丁一ロ",
    "王二,王⼆",
    "赵金,赵\uF90A",
    "周里,周裡"
  })
  void lettersThatLookAlikeAreAlike(String one, String other) {
    assertEquals(Sameness.SAME, between(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "王芳,王芳2",
    "王芳,王芳２",
    "王芳,王芳B",
    "王芳,王小芳",
    "王芳,王芳芳",
    "王芳,王芳（小）",
    "王芳,王主任",
    "王芳,老王",
    "王芳,王局",
    "王芳1,王芳2",
    "县水利局,县水利局王芳"
  })
  void twoWhoMayBeOneAreAskedAbout(String one, String other) {
    assertEquals(Sameness.NEAR, between(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "王芳,王敏",
    "王芳,李芳",
    "王芳,李主任",
    "县水利局 王芳,县水利局 李敏",
    "王芳（县水利局）,李敏（县水利局）",
    "科长王芳,科长李敏",
    "县水利局,县林业局",
    "县水利局,县水利局建管股",
    "督导一组,督导二组",
    "刘国强,刘国庆",
    "何䶮,何静"
  })
  void twoPeopleAreTwo(String one, String other) {
    assertEquals(Sameness.OTHER, between(one, other));
  }

  @Test
  void nothingToBeSeenIsNoName() {
    assertFalse(new PersonName(" \u200B\u3164\uFEFF").named());
    assertFalse(new PersonName("（）").named());
    assertTrue(new PersonName("王").named());
    assertEquals(Sameness.OTHER, between("\u200B", "王芳"));
  }
}
