package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/** Reads the rules of a place together, so that guards can decide at once. */
@ApplicationScoped
class RuleShelf {
  private final Rules rules;

  RuleShelf(Rules rules) {
    this.rules = rules;
  }

  /** What applies to the unit today. */
  Uni<PlaceRules> of(UUID unit, RuleKey... keys) {
    return rules.values(unit, List.of(keys)).map(PlaceRules::new);
  }
}
