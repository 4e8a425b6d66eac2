package org.juzhen.repost;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.SameArticles;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.StandingPosts;
import org.juzhen.repost.ShownRows.After;
import org.juzhen.repost.ShownRows.Met;

/**
 * Nobody is asked to post what the account shows already (已发不重发): posts of the same article, or of
 * the words that it was made of, meet what is owed of it and of those that are the same. Where each
 * account answers for itself and everything counts, one statement does it; elsewhere each post is
 * looked at, the first hundred at once and the rest in rounds of {@link ShownLaterDesk}. Joins the
 * caller's transaction.
 */
@ApplicationScoped
public class AlreadyShown {
  /** How many posts are looked at one by one in one transaction. */
  static final int AT_ONCE = 100;

  private static final Actor HUB = Actor.hub("repost");

  private static final List<RuleKey> KEYS =
      List.of(RuleKey.REPOST_FULFILLED_BY, RuleKey.LINK_COUNTS_AS_REPOST, RuleKey.UNPUSHED_FULFILS);

  private static final String LATER =
      "insert into shown_wanted (article_id, after_at, after_id, due_at) values (?1, ?2, ?3, ?4) on"
          + " conflict (article_id) do update set after_at = excluded.after_at, after_id ="
          + " excluded.after_id, failures = 0, due_at = excluded.due_at";

  private final SameArticles same;
  private final List<SamePosts> posts;
  private final ShownRows rows;
  private final Rules rules;
  private final StandingPosts standing;
  private final Crediting crediting;
  private final DutyTelling telling;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  AlreadyShown(
      SameArticles same,
      @All List<SamePosts> posts,
      ShownRows rows,
      Rules rules,
      StandingPosts standing,
      Crediting crediting,
      DutyTelling telling,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.same = same;
    this.posts = posts;
    this.rows = rows;
    this.rules = rules;
    this.standing = standing;
    this.crediting = crediting;
    this.telling = telling;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Credits what is shown already for what is owed of the article. Where a post may be recorded at
   * this moment, by somebody who does not see yet what is owed, it is looked again once that can be
   * seen.
   */
  public Uni<Void> credit(ArticleFacts article) {
    return same.with(article.id())
        .chain(all -> saying(all).chain(said -> credit(article.id(), all, said)));
  }

  private Uni<Void> credit(UUID article, List<UUID> all, List<UUID> said) {
    return units(article, all, said)
        .chain(looked -> looked == null ? Uni.createFrom().item(false) : credited(looked))
        .chain(x -> rows.mayAppear(all, said))
        .chain(may -> may ? later(article, After.NOTHING) : Uni.createFrom().voidItem());
  }

  /**
   * Looks at all once more, or goes on looking at posts one by one. Whoever records a post just now
   * is waited for; whoever does so later sees what is owed. False where nothing can have been met,
   * so that nobody has to be planned again.
   */
  Uni<Boolean> after(UUID article, After after) {
    boolean first = After.NOTHING.equals(after);
    return same.with(article)
        .chain(
            all ->
                saying(all)
                    .call(said -> first ? rows.recorded(all, said) : Uni.createFrom().voidItem())
                    .chain(said -> units(article, all, said)))
        .chain(
            looked ->
                looked == null
                    ? Uni.createFrom().item(false)
                    : first ? credited(looked) : each(looked, after).replaceWith(true));
  }

  /**
   * What is looked for.
   *
   * @param said posts that one of the articles was made of
   * @param plain units of which each account answers for itself and everything counts
   * @param others units whose posts have to be looked at
   */
  private record Looked(
      UUID article, List<UUID> articles, List<UUID> said, List<UUID> plain, List<UUID> others) {}

  private Uni<Looked> units(UUID article, List<UUID> all, List<UUID> said) {
    return rows.units(all, said)
        .chain(
            units ->
                units.isEmpty()
                    ? Uni.createFrom().nullItem()
                    : rules.values(units, KEYS).map(v -> looked(article, all, said, v)));
  }

  private static Looked looked(
      UUID article, List<UUID> all, List<UUID> said, Map<UUID, Map<RuleKey, RuleValue>> values) {
    Map<Boolean, List<UUID>> parts =
        values.keySet().stream()
            .collect(Collectors.partitioningBy(unit -> isPlain(values.get(unit))));
    return new Looked(article, all, said, parts.get(true), parts.get(false));
  }

  private static boolean isPlain(Map<RuleKey, RuleValue> said) {
    return said.get(RuleKey.REPOST_FULFILLED_BY).choice() == RuleChoice.EACH_ACCOUNT
        && said.get(RuleKey.LINK_COUNTS_AS_REPOST).isTrue()
        && said.get(RuleKey.UNPUSHED_FULFILS).isTrue();
  }

  private Uni<Boolean> credited(Looked looked) {
    return rows.meet(looked.articles(), looked.plain())
        .call(this::recorded)
        .call(telling::met)
        .call(x -> each(looked, After.NOTHING))
        .map(met -> !met.isEmpty() || !looked.others().isEmpty());
  }

  private Uni<Void> recorded(List<Met> met) {
    Map<String, List<Met>> byState = met.stream().collect(Collectors.groupingBy(Met::state));
    return InTurn.each(
        byState.entrySet(),
        e ->
            audit.recordEach(
                HUB,
                e.getKey(),
                e.getValue().stream()
                    .collect(
                        Collectors.toMap(
                            m -> new Subject("duty", m.id(), m.unit()),
                            m -> Map.of("delivery", m.delivery())))));
  }

  private Uni<Void> each(Looked looked, After after) {
    return rows.candidates(looked.articles(), looked.said(), looked.others(), after, AT_ONCE + 1)
        .chain(
            found ->
                standing
                    .these(found.subList(0, Math.min(found.size(), AT_ONCE)))
                    .call(all -> InTurn.each(all, crediting::posted))
                    .chain(
                        all ->
                            found.size() > AT_ONCE
                                ? later(looked.article(), last(all))
                                : Uni.createFrom().voidItem()));
  }

  private static After last(List<PostedFacts> all) {
    PostedFacts last = all.get(all.size() - 1);
    return new After(last.postedAt(), last.deliveryId());
  }

  private Uni<Void> later(UUID article, After after) {
    return Sql.of(LATER)
        .with(article)
        .with(after.at())
        .with(after.delivery())
        .with(clock.now())
        .update()
        .chain(x -> bell.ring(ShownLaterDesk.NAME));
  }

  private Uni<List<UUID>> saying(List<UUID> articles) {
    List<Asked> all =
        articles.stream().flatMap(a -> posts.stream().map(p -> new Asked(p, a))).toList();
    return InTurn.of(all, q -> q.posts().saying(q.article()))
        .map(found -> found.stream().flatMap(List::stream).distinct().toList());
  }

  private record Asked(SamePosts posts, UUID article) {}
}
