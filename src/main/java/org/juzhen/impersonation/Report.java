package org.juzhen.impersonation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.registry.Platform;
import org.juzhen.registry.Words;

/**
 * What somebody saw (举报).
 *
 * @param name as the imitation calls itself
 * @param imitated the name of the real account or unit, as far as it is known
 */
public record Report(
    @NotNull Platform platform,
    @NotBlank @Size(max = 100) @Pattern(regexp = Words.QUOTED) String name,
    @Size(max = 500) @Pattern(regexp = Words.WEB) String url,
    @Size(max = 100) @Pattern(regexp = Words.LINE) String imitated,
    @Size(max = 2000) @Pattern(regexp = Words.QUOTED_TEXT) String words) {

  /** The same without signs that turn or hide what is read. */
  Report plain() {
    return new Report(platform, plain(name), url, plain(imitated), plain(words));
  }

  private static String plain(String text) {
    return text == null
        ? null
        : text.replaceAll("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]", "").strip();
  }
}
