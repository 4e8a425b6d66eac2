package org.juzhen.publishing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody read at the address of a posted text.
 *
 * @param words what stands there; nothing where it is gone
 */
public record WordsRead(@Size(max = 100_000) @Pattern(regexp = WantedPost.NO_NUL) String words) {
  public WordsRead {
    words = words == null || words.isBlank() ? "" : words.strip();
  }
}
