package org.juzhen.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.ReadableText;

/** What an article is about: topics, industries, regions (主题、行业、地区). */
public record NewLabels(
    @NotNull @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = ReadableText.LINE) String> topics,
    @NotNull @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = ReadableText.LINE) String> industries,
    @NotNull @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = ReadableText.LINE) String> regions) {

  NewLabels tidy() {
    return new NewLabels(
        LabelDesk.strip(topics), LabelDesk.strip(industries), LabelDesk.strip(regions));
  }

  public String topicsShown() {
    return shown(topics);
  }

  public String industriesShown() {
    return shown(industries);
  }

  public String regionsShown() {
    return shown(regions);
  }

  private static String shown(List<String> words) {
    return words.isEmpty() ? "—" : String.join("、", words);
  }

  /** For the journal. */
  List<List<String>> words() {
    return List.of(new ArrayList<>(topics), new ArrayList<>(industries), new ArrayList<>(regions));
  }
}
