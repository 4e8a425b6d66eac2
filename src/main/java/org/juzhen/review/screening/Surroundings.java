package org.juzhen.review.screening;

import java.util.Map;
import java.util.Set;

/**
 * What is known around a piece and does not stand in it.
 *
 * @param knownHosts hosts among source and links that are on a list
 * @param source where a repost comes from, or null for one's own text
 * @param original what a repost was made from, or null
 * @param lists what the unit and those above it keep: leaders, laws, names
 * @param links what became of a look at each address; one that is missing was not looked at
 */
record Surroundings(
    Set<String> knownHosts,
    Draft.SourceFacts source,
    Original original,
    KeptLists lists,
    Map<String, LinkState> links) {
  static final Surroundings NONE = of(Set.of(), null);

  static Surroundings of(Set<String> knownHosts, Draft.SourceFacts source) {
    return new Surroundings(knownHosts, source, null, KeptLists.NONE, Map.of());
  }

  /** With these lists. */
  Surroundings with(KeptLists kept) {
    return new Surroundings(knownHosts, source, original, kept, links);
  }

  /** With what became of looks at addresses. */
  Surroundings with(Map<String, LinkState> seen) {
    return new Surroundings(knownHosts, source, original, lists, seen);
  }

  /** With what it was made from. */
  Surroundings with(Original made) {
    return new Surroundings(knownHosts, source, made, lists, links);
  }
}
