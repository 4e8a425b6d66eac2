package org.juzhen.intake.classing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.intake.Importance;
import org.juzhen.registry.Asked;

/** A rule as it is typed. */
public class ClassRuleForm {
  @RestForm public String name;
  @RestForm public String importance;
  @RestForm public String sections;
  @RestForm public String titleWords;
  @RestForm public List<String> tiers;
  @RestForm public String numbers;
  @RestForm public String whole;

  NewClassRule wanted(UUID unit, UUID portal) {
    return new NewClassRule(
        unit,
        "on".equals(whole) ? null : portal,
        name,
        Asked.constant(Importance.class, importance, "importance"),
        words(sections),
        words(titleWords),
        tiers == null
            ? List.of()
            : tiers.stream().map(t -> Asked.constant(SourceTier.class, t, "tiers")).toList(),
        words(numbers));
  }

  public boolean has(SourceTier tier) {
    return tiers != null && tiers.contains(tier.name());
  }

  public boolean isOf(Importance one) {
    return one.name().equals(importance);
  }

  public boolean isWhole() {
    return "on".equals(whole);
  }

  private static List<String> words(String typed) {
    return typed == null
        ? List.of()
        : Arrays.stream(typed.split("[,，、;；\\s]+")).filter(w -> !w.isBlank()).distinct().toList();
  }
}
