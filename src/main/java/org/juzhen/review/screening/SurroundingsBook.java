package org.juzhen.review.screening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.review.Grade;
import org.juzhen.review.HandTyped;
import org.juzhen.review.ReviewOrder;
import org.juzhen.sources.SourceBook;

/** Looks up what the checks have to know besides the piece itself. */
@ApplicationScoped
class SurroundingsBook {
  private static final Set<Grade> REPOSTS = Set.of(Grade.REPOST, Grade.ADAPTED);

  /** What calls itself a repost and was made from no article has no source that can be checked. */
  private static final Draft.SourceFacts NONE_NAMED = new Draft.SourceFacts(null, null, true);

  private final SourceBook sources;
  private final KeptListsBook lists;
  private final LinkLooks looks;
  private final Rules rules;
  private final HubClock clock;

  SurroundingsBook(
      SourceBook sources, KeptListsBook lists, LinkLooks looks, Rules rules, HubClock clock) {
    this.sources = sources;
    this.lists = lists;
    this.looks = looks;
    this.rules = rules;
    this.clock = clock;
  }

  Uni<Surroundings> around(ReviewOrder order, Collection<Link> links, Unit unit) {
    String host = Link.host(order.sourceUrl());
    Set<String> hosts = new LinkedHashSet<>();
    links.forEach(l -> hosts.add(l.host()));
    hosts.add(host);
    hosts.removeIf(Objects::isNull);
    return sources
        .of(unit, hosts)
        .map(known -> known.keySet())
        .chain(known -> source(order, host).map(s -> Surroundings.of(known, s)))
        .map(found -> found.with(original(order)))
        .chain(found -> lists.of(unit).map(found::with))
        .chain(found -> looks.known(addresses(links), clock.now()).map(found::with));
  }

  private static Set<String> addresses(Collection<Link> links) {
    return links.stream()
        .map(Link::address)
        .filter(LinkLooks::canBeLookedAt)
        .collect(Collectors.toSet());
  }

  private static Original original(ReviewOrder order) {
    return order.originalHtml() == null || order.articleId() == null
        ? null
        : Original.of(order.originalTitle(), order.originalHtml(), order.grade() == Grade.REPOST);
  }

  private Uni<Draft.SourceFacts> source(ReviewOrder order, String host) {
    if (order.articleId() == null) {
      return Uni.createFrom().item(REPOSTS.contains(order.grade()) ? NONE_NAMED : null);
    }
    return rules
        .value(order.unitId(), RuleKey.SOURCE_POLICY)
        .map(
            r ->
                new Draft.SourceFacts(
                    order.sourceName(), host, r.value().equals("HARD"), unproven(order.typed())));
  }

  private static String unproven(HandTyped typed) {
    return typed == null || typed.proven() ? null : typed.by();
  }
}
