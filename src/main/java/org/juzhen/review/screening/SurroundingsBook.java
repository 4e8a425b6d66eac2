package org.juzhen.review.screening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.review.Grade;
import org.juzhen.review.HandTyped;
import org.juzhen.review.ReviewOrder;
import org.juzhen.sources.SourceBook;
import org.juzhen.sources.SourceListing;

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
        .chain(known -> source(order, unit, host, known))
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

  private Uni<Surroundings> source(
      ReviewOrder order, Unit unit, String host, Map<String, SourceListing> known) {
    if (order.articleId() == null) {
      Draft.SourceFacts none = REPOSTS.contains(order.grade()) ? NONE_NAMED : null;
      return Uni.createFrom().item(Surroundings.of(known.keySet(), none));
    }
    return rules
        .values(line(unit), RuleKey.SOURCE_POLICY)
        .chain(
            policies ->
                isOwnWord(unit, host == null ? null : known.get(host), host, policies)
                    .map(own -> facts(order, host, isHard(policies.get(unit.id())), own)))
        .map(facts -> Surroundings.of(known.keySet(), facts));
  }

  private static Draft.SourceFacts facts(
      ReviewOrder order, String host, boolean hard, boolean ownWord) {
    return new Draft.SourceFacts(order.sourceName(), host, hard, unproven(order.typed()), ownWord);
  }

  private static boolean isHard(RuleValue policy) {
    return policy.value().equals("HARD");
  }

  /** The unit and those above it, from the top. */
  private static List<UUID> line(Unit unit) {
    return Stream.of(unit.path().split("/"))
        .filter(part -> !part.isEmpty())
        .map(UUID::fromString)
        .toList();
  }

  /**
   * Known only by what the unit registered itself. Where only listed sources are allowed, lists
   * count from the highest unit that this binds; else a portal of the unit's own is told apart.
   */
  private Uni<Boolean> isOwnWord(
      Unit unit, SourceListing listing, String host, Map<UUID, RuleValue> policies) {
    if (listing == null) {
      return Uni.createFrom().item(false);
    }
    if (isHard(policies.get(unit.id()))) {
      return sources.isListedFor(unit, bound(unit, policies), host).map(listed -> !listed);
    }
    return listing.isPortal()
        ? sources.isAbove(unit, host).map(above -> !above)
        : Uni.createFrom().item(false);
  }

  /** The path of the highest unit that is bound to listed sources. */
  private static String bound(Unit unit, Map<UUID, RuleValue> policies) {
    StringBuilder path = new StringBuilder("/");
    for (UUID id : line(unit)) {
      path.append(id).append('/');
      if (isHard(policies.get(id))) {
        return path.toString();
      }
    }
    return unit.path();
  }

  private static String unproven(HandTyped typed) {
    return typed == null || typed.proven() ? null : typed.by();
  }
}
