package org.juzhen.intake.classing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.ReadableText;

/**
 * A rule that is to be tried.
 *
 * @param unitId whose articles it is about
 * @param portalId only those of this portal, or null
 */
record NewClassRule(
    @NotNull UUID unitId,
    UUID portalId,
    @NotBlank @Size(max = 60) @Pattern(regexp = ReadableText.LINE) String name,
    @NotNull Importance importance,
    @Size(max = 50)
        List<@NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String> sections,
    @Size(max = 50)
        List<@NotBlank @Size(max = 50) @Pattern(regexp = ReadableText.LINE) String> titleWords,
    @Size(max = 4) List<@NotNull SourceTier> tiers,
    @Size(max = 50)
        List<@NotBlank @Size(max = 60) @Pattern(regexp = ReadableText.LINE) String> numbers) {

  boolean saysNothing() {
    return none(sections) && none(titleWords) && none(tiers) && none(numbers);
  }

  private static boolean none(List<?> some) {
    return some == null || some.isEmpty();
  }

  static String[] array(List<?> some) {
    return some == null
        ? new String[0]
        : some.stream().map(w -> w.toString().strip()).distinct().toArray(String[]::new);
  }
}
