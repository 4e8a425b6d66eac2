package org.juzhen.publishing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody read at the address of a posted text.
 *
 * @param words what stands there as text; nothing where it is gone
 * @param cards what stands on its cards, read off in their order; nothing where nobody did
 * @param cardsSeen what a look at each card showed, or null
 */
public record WordsRead(
    @Size(max = 100_000) @Pattern(regexp = WantedPost.NO_NUL) String words,
    @Size(max = 100_000) @Pattern(regexp = WantedPost.NO_NUL) String cards,
    CardsSeen cardsSeen) {
  public WordsRead {
    words = words == null || words.isBlank() ? "" : words.strip();
    cards = cards == null || cards.isBlank() ? "" : cards.strip();
  }

  /** Nothing is said of cards. */
  boolean withoutCards() {
    return cards.isEmpty() && cardsSeen == null;
  }
}
