package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.classing.ClassRule;
import org.juzhen.intake.classing.ClassRule.Because;
import org.juzhen.intake.classing.ClassRule.Ruled;
import org.juzhen.intake.classing.ClassRuleRows;
import org.juzhen.intake.classing.Traits;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Units;

/** Gives an article its class by the rules of its portal, where nobody gave it one (按规则定级). */
@ApplicationScoped
class ArticleRuling {
  static final Actor RULES = Actor.hub("class-rules");

  private final Articles articles;
  private final ClassRuleRows rules;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  ArticleRuling(
      Articles articles, ClassRuleRows rules, Units units, AuditDesk audit, HubClock clock) {
    this.articles = articles;
    this.rules = rules;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** The article with its new class, or null when it has one or no rule gives it any. */
  Uni<Article> rule(Article article) {
    return article.isUnclassed()
        ? rules
            .inForce(article.unitId, article.portalId)
            .chain(
                found ->
                    found.isEmpty() ? Uni.createFrom().<Article>nullItem() : rule(article, found))
        : Uni.createFrom().nullItem();
  }

  private Uni<Article> rule(Article a, List<ClassRule> found) {
    return articles
        .current(a)
        .chain(
            text ->
                units
                    .required(a.unitId)
                    .map(u -> ClassRule.first(found, Traits.of(told(a, text), u.shownName()))))
        .chain(ruled -> ruled == null ? Uni.createFrom().nullItem() : rule(a, ruled));
  }

  private Uni<Article> rule(Article a, Ruled ruled) {
    List<String> why = ruled.why().stream().map(Because::kept).toList();
    a.classifyByRule(ruled.rule(), why, clock.now());
    Map<String, Object> detail =
        Map.of("to", ruled.rule().importance().name(), "rule", ruled.rule().name(), "because", why);
    return audit
        .record(RULES, ArticleDesk.CLASSIFY, new Subject("article", a.id, a.unitId), detail)
        .chain(x -> articles.flush())
        .replaceWith(a);
  }

  private static Traits.Told told(Article a, ArticleVersion text) {
    String body = text.bodyText();
    return new Traits.Told(
        a.title,
        a.url,
        a.topics,
        text.source,
        text.sourceUrl,
        a.documentNo,
        body.length() <= Traits.HEAD ? body : body.substring(0, Traits.HEAD));
  }
}
