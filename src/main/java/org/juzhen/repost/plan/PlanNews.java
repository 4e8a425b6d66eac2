package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.ReachNews;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleNews;
import org.juzhen.publishing.FailedFacts;
import org.juzhen.publishing.FailedNews;
import org.juzhen.publishing.PlannedNews;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;
import org.juzhen.review.ReviewNews;
import org.juzhen.review.SubjectKind;

/**
 * What becomes of posts and reviews changes what is left of quotas, and when things are ready; keys
 * and rules change what accounts may do, and when.
 */
@ApplicationScoped
class PlanNews implements PostedNews, FailedNews, PlannedNews, ReviewNews, ReachNews, RuleNews {
  private final PlanMarks marks;

  PlanNews(PlanMarks marks) {
    this.marks = marks;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return post(facts.kind(), facts.accountId());
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return post(facts.kind(), facts.accountId());
  }

  @Override
  public Uni<Void> failed(FailedFacts facts) {
    return post(facts.kind(), facts.accountId());
  }

  @Override
  public Uni<Void> reachChanged(UUID account) {
    return marks.accounts(List.of(account));
  }

  /** All accounts below are planned anew on the first day of the rule. */
  @Override
  public Uni<Void> decided(UUID rule, RuleKey key, LocalDate from) {
    return Standing.KEYS.contains(key)
        ? marks.rule(rule, from.atStartOfDay(HubClock.ZONE).toInstant())
        : Uni.createFrom().voidItem();
  }

  /** Answers to citizens take nothing from the quotas of posts. */
  private Uni<Void> post(String kind, UUID account) {
    return kind.equals("POST") ? marks.accounts(List.of(account)) : Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> planned(Collection<UUID> accounts) {
    return marks.accounts(accounts);
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.POST;
  }

  @Override
  public Uni<Void> submitted(UUID subjectId, Actor by) {
    return marks.post(subjectId);
  }

  @Override
  public Uni<Void> cleared(UUID subjectId, Actor by) {
    return marks.post(subjectId);
  }

  @Override
  public Uni<Void> returned(UUID subjectId, String note, Actor by) {
    return marks.post(subjectId);
  }

  @Override
  public Uni<Void> rejected(UUID subjectId, String note, Actor by) {
    return marks.post(subjectId);
  }
}
