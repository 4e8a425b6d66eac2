package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;
import org.juzhen.registry.Accounts;

/**
 * Contributors learn where their material can be read, and when it was taken back; how much of its
 * words the post kept is measured when it goes out.
 */
@ApplicationScoped
class ContributionPostedNews implements PostedNews {
  private static final String WORDS =
      "select p.title || ' ' || p.body_html from post p where p.id = ?1";

  private final Contributions contributions;
  private final ContributionTelling telling;
  private final Accounts accounts;
  private final Vertx vertx;

  ContributionPostedNews(
      Contributions contributions, ContributionTelling telling, Accounts accounts, Vertx vertx) {
    this.contributions = contributions;
    this.telling = telling;
    this.accounts = accounts;
    this.vertx = vertx;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return of(facts)
        .call(all -> measured(unmeasured(all), facts))
        .chain(
            all ->
                each(
                    all, facts, (c, on) -> telling.posted(c, facts.deliveryId(), on, facts.url())));
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return of(facts)
        .chain(all -> each(all, facts, (c, on) -> telling.recalled(c, facts.deliveryId(), on)));
  }

  private Uni<List<Contribution>> of(PostedFacts facts) {
    return facts.kind().equals("POST")
        ? contributions.of(facts.sourceId())
        : Uni.createFrom().item(List.of());
  }

  private Uni<Void> each(
      List<Contribution> all, PostedFacts facts, BiFunction<Contribution, String, Uni<Void>> act) {
    return all.isEmpty()
        ? Uni.createFrom().voidItem()
        : accounts
            .required(facts.accountId())
            .chain(account -> InTurn.each(all, c -> act.apply(c, account.name())));
  }

  /** The words of a post are the same on every account, so the first one measures for all. */
  private static Map<UUID, String> unmeasured(List<Contribution> all) {
    return all.stream()
        .filter(c -> c.keptPercent == null)
        .collect(Collectors.toMap(c -> c.id, c -> c.body));
  }

  private Uni<Void> measured(Map<UUID, String> bodies, PostedFacts facts) {
    return bodies.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(WORDS)
            .with(facts.sourceId())
            .row(String.class)
            .chain(html -> vertx.executeBlocking(() -> shares(bodies, html), false))
            .chain(
                shares ->
                    InTurn.each(
                        shares.entrySet(), s -> contributions.kept(s.getKey(), s.getValue())));
  }

  /** Blocks; call it on a worker. */
  private static Map<UUID, Integer> shares(Map<UUID, String> bodies, String html) {
    String posted = CleanHtml.text(html);
    return bodies.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, b -> KeptShare.percent(b.getValue(), posted)));
  }
}
