package org.juzhen.repost;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.Timeliness;
import org.juzhen.repost.plan.CountingPosts;

/** Whether a duty, or its going in step with the portal, was in time only by a stated moment. */
@ApplicationScoped
class DutyTimeliness implements Timeliness {
  private static final String ENDED_SINCE =
      "select count(*) from duty d left join duty_basis s on s.id = d.sync_basis_id where d.id ="
          + " any(?1) and (d.due_at >= ?2 and d.due_at < ?3 or d.clock_start_at +"
          + " make_interval(hours => s.hours) >= ?2 and d.clock_start_at + make_interval(hours =>"
          + " s.hours) < ?3)";

  private final Fulfilment fulfilment;
  private final CountingPosts counting;
  private final List<SamePosts> others;

  DutyTimeliness(Fulfilment fulfilment, CountingPosts counting, @All List<SamePosts> others) {
    this.fulfilment = fulfilment;
    this.counting = counting;
    this.others = others;
  }

  @Override
  public Uni<Boolean> hangsOn(PostedFacts facts, Instant now) {
    return facts.kind().equals("POST")
        ? saying(facts)
            .chain(all -> InTurn.of(all, this::met))
            .map(found -> found.stream().flatMap(List::stream).distinct().toArray(UUID[]::new))
            .chain(duties -> endedSince(duties, facts.postedAt(), now))
        : Uni.createFrom().item(false);
  }

  /** The post as a repost of its own article, and of those that say the same. */
  private Uni<List<PostedFacts>> saying(PostedFacts facts) {
    return InTurn.of(others, other -> other.saidBy(facts.sourceId()))
        .map(
            found -> {
              List<PostedFacts> all = new ArrayList<>();
              if (facts.articleId() != null) {
                all.add(facts);
              }
              found.forEach(
                  texts -> texts.forEach(t -> all.add(facts.as(t.article(), t.version()))));
              return all;
            });
  }

  private Uni<List<UUID>> met(PostedFacts facts) {
    return counting
        .counts(facts)
        .chain(counts -> counts ? fulfilment.of(facts) : Uni.createFrom().item(List.<Duty>of()))
        .map(duties -> duties.stream().map(d -> d.id).toList());
  }

  private static Uni<Boolean> endedSince(UUID[] duties, Instant at, Instant now) {
    return duties.length == 0
        ? Uni.createFrom().item(false)
        : Sql.of(ENDED_SINCE).with(duties).with(at).with(now).row(Long.class).map(many -> many > 0);
  }
}
