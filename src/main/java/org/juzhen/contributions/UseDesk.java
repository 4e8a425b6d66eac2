package org.juzhen.contributions;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.PostDesk;
import org.juzhen.publishing.PostView;
import org.juzhen.publishing.WantedPost;

/**
 * Makes posts of material (采用). The post is an ordinary draft of the desk's unit; whoever handed in
 * what it is made of is its author for good, by the database's own hand, and never signs it.
 */
@ApplicationScoped
public class UseDesk {
  private final Contributions contributions;
  private final ContributionReading reading;
  private final ContributionTelling telling;
  private final PostDesk posts;
  private final AuditDesk audit;
  private final HubClock clock;

  UseDesk(
      Contributions contributions,
      ContributionReading reading,
      ContributionTelling telling,
      PostDesk posts,
      AuditDesk audit,
      HubClock clock) {
    this.contributions = contributions;
    this.reading = reading;
    this.telling = telling;
    this.posts = posts;
    this.audit = audit;
    this.clock = clock;
  }

  /** One post of one or several pieces of material, in one act. */
  public Uni<UsedMaterial> use(Actor by, WantedUse wanted) {
    return posts.withPictures(by, () -> used(by, wanted));
  }

  @WithTransaction
  Uni<UsedMaterial> used(Actor by, WantedUse wanted) {
    List<UUID> ids = wanted.ids().stream().distinct().toList();
    return contributions
        .locked(ids)
        .invoke(all -> all.forEach(c -> ContributionDoor.mustEdit(by, c)))
        .invoke(UseDesk::mustBeOfOneDesk)
        .invoke(all -> all.forEach(c -> ContributionAction.USE.after(c.state)))
        .chain(
            all ->
                pieces(all)
                    .chain(pieces -> posts.writeDown(by, post(wanted, all, pieces)))
                    .invoke(post -> mustBeOfThatDesk(post, all.get(0)))
                    .chain(post -> each(by, all, post)));
  }

  private static void mustBeOfOneDesk(List<Contribution> all) {
    if (all.stream().map(c -> c.unitId).distinct().count() > 1) {
      throw ContributionProblem.MATERIAL_OF_SEVERAL_UNITS.problem().field("ids", "WRONG_VALUE");
    }
  }

  private static void mustBeOfThatDesk(PostView post, Contribution first) {
    if (!post.unitId().equals(first.unitId)) {
      throw ContributionProblem.ACCOUNTS_OF_ANOTHER_UNIT
          .problem()
          .field("accountIds", "WRONG_VALUE");
    }
  }

  private Uni<List<MaterialText.Piece>> pieces(List<Contribution> all) {
    return contributions
        .pictures(all.stream().map(c -> c.id).toList())
        .map(
            pictures ->
                all.stream()
                    .map(c -> new MaterialText.Piece(c.title, c.body, of(c, pictures)))
                    .toList());
  }

  private static List<MaterialText.Picture> of(Contribution c, List<ContributionPicture> all) {
    return all.stream()
        .filter(p -> p.contributionId.equals(c.id))
        .map(p -> new MaterialText.Picture(p.digest, p.alt))
        .toList();
  }

  private static WantedPost post(
      WantedUse wanted, List<Contribution> all, List<MaterialText.Piece> pieces) {
    boolean named = wanted.accountIds() != null && !wanted.accountIds().isEmpty();
    return new WantedPost(
        wanted.title() == null ? all.get(0).title : wanted.title(),
        MaterialText.html(pieces),
        null,
        null,
        wanted.grade(),
        null,
        null,
        null,
        null,
        named ? wanted.accountIds() : all.stream().map(c -> c.accountId).distinct().toList(),
        null,
        false);
  }

  private Uni<UsedMaterial> each(Actor by, List<Contribution> all, PostView post) {
    all.forEach(c -> c.use(post.id()));
    return contributions
        .flush()
        .chain(x -> contributions.noteEach(steps(by, all)))
        .chain(x -> InTurn.each(all, c -> record(by, c, post)))
        .chain(x -> telling.used(all, by))
        .chain(x -> reading.views(by, all))
        .map(views -> new UsedMaterial(post.id(), views));
  }

  private List<ContributionStep> steps(Actor by, List<Contribution> all) {
    Instant now = clock.now();
    return all.stream()
        .map(c -> new ContributionStep(c, ContributionAction.USE, null, by, now))
        .toList();
  }

  private Uni<Void> record(Actor by, Contribution c, PostView post) {
    return audit.record(
        by, "USE_MATERIAL", new Subject("contribution", c.id, c.unitId), Map.of("post", post.id()));
  }
}
