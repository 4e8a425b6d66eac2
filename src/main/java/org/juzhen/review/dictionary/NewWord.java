package org.juzhen.review.dictionary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.ReadableText;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/**
 * A word for a draft; one that is there already is replaced.
 *
 * @param rule why, in Chinese
 * @param ruleEn the same in English, or null
 * @param allow longer words in which it is harmless, or null
 */
public record NewWord(
    @NotBlank @Size(max = 64) @Pattern(regexp = ReadableText.LINE) String word,
    @NotNull Severity level,
    @NotNull Gate gate,
    @NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String rule,
    @Size(max = 300) @Pattern(regexp = ReadableText.LINE) String ruleEn,
    @Size(max = 50)
        List<@NotBlank @Size(max = 64) @Pattern(regexp = ReadableText.LINE) String> allow) {

  Dictionary.Entry entry() {
    if (!Dictionary.fits(word)) {
      throw KernelProblem.field("word", "WRONG_FORMAT");
    }
    List<String> harmless = allow == null ? List.of() : allow;
    String looked = Dictionary.looked(word);
    if (harmless.stream().anyMatch(a -> !isLonger(Dictionary.looked(a), looked))) {
      throw KernelProblem.field("allow", "WRONG_FORMAT");
    }
    return new Dictionary.Entry(
        word.strip(), level, gate, rule.strip(), ruleEn == null ? "" : ruleEn.strip(), harmless);
  }

  static boolean isLonger(String harmless, String looked) {
    return harmless.contains(looked) && harmless.length() > looked.length();
  }
}
