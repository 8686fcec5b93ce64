package app.xiaohao.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The program's texts in one language. A key's part before the first dot names its bundle. */
public final class Texts {
  /** The bundles, one an area. */
  public static final List<String> AREAS =
      List.of("words", "intake", "ledger", "account", "packet", "export", "paper", "ui", "cli");

  private final Locale locale;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  /**
   * @param locale Chinese where it is not English
   */
  public Texts(Locale locale) {
    this.locale = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  /**
   * The text of a key with its arguments put in (the form of {@link MessageFormat}; numbers are put
   * in as given, without grouping).
   *
   * @throws MissingResourceException if there is no such key
   */
  public String of(String key, Object... arguments) {
    String pattern = bundle(key.substring(0, key.indexOf('.'))).getString(key);
    if (arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    Object[] words = new Object[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(pattern, locale).format(words);
  }

  /** The word for a value of the vocabulary: {@code words.Completion.DONE}. */
  public String word(Enum<?> value) {
    return of("words." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  private ResourceBundle bundle(String area) {
    return bundles.computeIfAbsent(area, this::read);
  }

  private ResourceBundle read(String area) {
    return ResourceBundle.getBundle(
        "app.xiaohao.text." + area,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
