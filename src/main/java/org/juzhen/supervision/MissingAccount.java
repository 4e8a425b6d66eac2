package org.juzhen.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleValue;

/**
 * A unit that must have an account and has none (应开未开).
 *
 * @param basis who says that it must
 * @param but which units need none there, or null; whether this is one of them people judge
 */
public record MissingAccount(UUID unitId, String unitName, Basis basis, @JsonIgnore RuleValue but) {
  /** The kinds of unit that need none. */
  @JsonProperty
  public Set<String> exceptions() {
    return but == null ? Set.of() : but.items();
  }

  /** Whether the place names any. */
  public boolean excepts() {
    return !exceptions().isEmpty();
  }
}
