package org.juzhen.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Problem.FieldFault;
import org.juzhen.kernel.Worded;

/**
 * The sentences of refusals. Each capability keeps its own in {@code
 * problems/<capability>_zh.properties} and {@code _en}; the capability is the package of the code's
 * enum.
 */
@ApplicationScoped
public class ProblemTexts {

  /** The sentence in the wanted language with its details filled in. */
  public String sentence(Problem problem, Locale language) {
    return filled(
        text(problem.code(), problem.code().name(), language), problem.details(), language);
  }

  private static String filled(String sentence, Map<String, Object> details, Locale language) {
    String text = sentence;
    for (Map.Entry<String, Object> detail : details.entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", words(detail.getValue(), language));
    }
    return text;
  }

  /**
   * A state has a name for people, under {@code <enum>.<constant>} beside its capability's
   * sentences.
   */
  private static String words(Object value, Locale language) {
    if (value instanceof Worded worded) {
      return worded.words(language);
    }
    if (value instanceof Collection<?> many) {
      String comma = language.getLanguage().equals("en") ? ", " : "、";
      return many.stream().map(one -> words(one, language)).collect(Collectors.joining(comma));
    }
    if (!(value instanceof Enum<?> state)) {
      return String.valueOf(value);
    }
    String key = state.getDeclaringClass().getSimpleName() + "." + state.name();
    String found = text(state, key, language);
    return found.equals(key) ? state.name() : found;
  }

  /** What is wrong with a field, in words. */
  public String fault(FieldFault fault, Locale language) {
    String text = text(KernelProblem.INVALID_FIELDS, "field." + fault.code(), language);
    return filled(text, fault.details(), language);
  }

  private static String text(Object of, String key, Locale language) {
    String[] packages = of.getClass().getName().split("\\.");
    String capability = packages[2];
    String suffix = language.getLanguage().equals("en") ? "en" : "zh";
    try {
      return ResourceBundle.getBundle("problems." + capability + "_" + suffix, Locale.ROOT)
          .getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
  }

  /** The first language of the list that the hub speaks; Chinese if none. */
  static Locale chosen(List<Locale> wanted) {
    return wanted.stream()
        .filter(l -> List.of("zh", "en").contains(l.getLanguage()))
        .findFirst()
        .orElse(Locale.CHINESE);
  }
}
