package org.juzhen.repost;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Problem;
import org.juzhen.registry.Platform;

/** What is typed into the form of a rule. */
public class RuleForm {
  @RestForm public String unitId;
  @RestForm public String portalId;
  @RestForm public List<String> importances;
  @RestForm public List<String> tiers;
  @RestForm public List<String> platforms;
  @RestForm public String topics;
  @RestForm public String industries;
  @RestForm public String regions;

  /** Name or number of a unit. */
  @RestForm public String belowUnit;

  /** Name or number of a unit. */
  @RestForm public String lineUnit;

  @RestForm public String binds;

  /**
   * What is meant.
   *
   * @param below the unit that {@link #belowUnit} names, or null
   * @param line the unit that {@link #lineUnit} names, or null
   */
  NewRepostRule wanted(UUID below, UUID line) {
    return new NewRepostRule(
        TypedValues.id(unitId, "unitId"),
        TypedValues.id(portalId, "portalId"),
        TypedValues.some(Importance.class, importances, "importances"),
        TypedValues.words(topics),
        TypedValues.some(Platform.class, platforms, "platforms"),
        TypedValues.some(Tier.class, tiers, "tiers"),
        TypedValues.words(industries),
        TypedValues.words(regions),
        below,
        line,
        TypedValues.one(RepostRule.Binds.class, binds, "binds"));
  }

  /** The unit of the page, or null where none was said. */
  UUID unit() {
    try {
      return TypedValues.id(unitId, "unitId");
    } catch (Problem wrong) {
      return null;
    }
  }

  public boolean has(Enum<?> word) {
    return contains(importances, word) || contains(tiers, word) || contains(platforms, word);
  }

  private static boolean contains(List<String> some, Enum<?> word) {
    return some != null && some.contains(word.name());
  }
}
