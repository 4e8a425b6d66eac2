package org.juzhen.supervision;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RulePreview;
import org.juzhen.profile.RuleStory;
import org.juzhen.profile.RuleType;

/** One rule of one unit on a page. */
record RuleSheet(
    UUID unit, String unitName, RuleStory story, List<RuleLine> chain, List<RuleLine> history) {

  static RuleSheet of(UUID unit, String unitName, RuleStory story, Locale language) {
    return new RuleSheet(
        unit,
        unitName,
        story,
        story.chain().stream().map(s -> RuleLine.of(s, language)).toList(),
        story.history().stream().map(s -> RuleLine.of(s, language)).toList());
  }

  public RuleLine applies() {
    return chain.stream().filter(RuleLine::counts).findFirst().orElse(null);
  }

  /** Whether the unit says something of its own, which it may take back. */
  public boolean isOwn() {
    return story.chain().stream().anyMatch(s -> unit.equals(s.unitId()));
  }

  public RuleKey key() {
    return story.key();
  }

  public List<RuleChoice> choices() {
    return story.shape().choices();
  }

  public boolean asks(String type) {
    return story.shape().type() == RuleType.valueOf(type);
  }

  public boolean ticks() {
    return asks("SET") && !choices().isEmpty();
  }

  /** What a change would do. */
  record Outlook(RuleLine before, RuleLine after, List<RuleEffect> effects, List<Lower> below) {
    static Outlook of(RulePreview preview, Locale language) {
      return new Outlook(
          RuleLine.of(preview.before(), language),
          RuleLine.of(preview.after(), language),
          preview.effects(),
          preview.below().stream()
              .map(l -> new Lower(RuleLine.of(l.own(), language), l.kept()))
              .toList());
    }
  }

  /** A unit below with a word of its own. */
  record Lower(RuleLine own, boolean kept) {}
}
