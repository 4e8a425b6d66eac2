package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.RuleWords;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * The repost clock of articles that nobody has classed: should one turn out to be important, it has
 * been running since the portal published it.
 */
@ApplicationScoped
class ArticleClocks {
  private final Rules rules;
  private final Units units;
  private final HubClock clock;

  ArticleClocks(Rules rules, Units units, HubClock clock) {
    this.rules = rules;
    this.units = units;
    this.clock = clock;
  }

  /** Lines with their clocks and the names of their units, in the same order. */
  Uni<List<ArticleLine>> lines(List<Article> articles) {
    List<UUID> ids = articles.stream().map(a -> a.unitId).distinct().toList();
    return units
        .these(ids)
        .map(found -> found.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
        .chain(
            names ->
                rules
                    .values(ids, RuleKey.REPOST_DEADLINE_HOURS)
                    .map(values -> lines(articles, names, values)));
  }

  private List<ArticleLine> lines(
      List<Article> articles, Map<UUID, String> names, Map<UUID, RuleValue> values) {
    return articles.stream()
        .map(a -> ArticleLine.of(a, names.get(a.unitId), of(a, values.get(a.unitId))))
        .toList();
  }

  /** The clock, or null when it is classed or taken back. */
  Uni<ClockView> of(Article article) {
    return article.isUnclassed()
        ? rules.value(article.unitId, RuleKey.REPOST_DEADLINE_HOURS).map(v -> of(article, v))
        : Uni.createFrom().nullItem();
  }

  private ClockView of(Article a, RuleValue rule) {
    if (!a.isUnclassed()) {
      return null;
    }
    return new ClockView(
        "repost",
        a.publishedAt,
        a.publishedAt.plus(Duration.ofHours(rule.number())),
        clock.now(),
        RuleWords.of(rule),
        rule.basis());
  }
}
