package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dictionaries in force on this node. They follow the database; before it was read, and for
 * whatever it does not hold, those that come with the hub are in force.
 */
@ApplicationScoped
public class DictionaryBook {
  private volatile List<Dictionary> inForce;

  public DictionaryBook() {
    inForce =
        ShippedDictionaries.all().stream()
            .map(s -> new Dictionary(new Dictionary.Source(s.name(), 1, ""), s.entries()))
            .toList();
  }

  /** From now on these. */
  public void follow(List<Dictionary> now) {
    inForce = List.copyOf(now);
  }

  public List<Dictionary> all() {
    return inForce;
  }

  /** Those that speak of texts of the unit with this path. */
  public List<Dictionary> of(String unitPath) {
    return inForce.stream().filter(d -> d.source().reaches(unitPath)).toList();
  }

  /** Which they are, for the record: {@code 用字用词 3、…}. */
  String said(String unitPath) {
    return of(unitPath).stream()
        .map(d -> d.source().name() + " " + d.source().version())
        .collect(Collectors.joining("、"));
  }
}
