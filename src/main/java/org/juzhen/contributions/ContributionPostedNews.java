package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
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

  ContributionPostedNews(
      Contributions contributions, ContributionTelling telling, Accounts accounts) {
    this.contributions = contributions;
    this.telling = telling;
    this.accounts = accounts;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return each(
        facts,
        (c, account) ->
            measured(c, facts)
                .chain(x -> telling.posted(c, facts.deliveryId(), account, facts.url())));
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return each(facts, (c, account) -> telling.recalled(c, facts.deliveryId(), account));
  }

  private Uni<Void> each(PostedFacts facts, BiFunction<Contribution, String, Uni<Void>> act) {
    return facts.kind().equals("POST")
        ? contributions
            .of(facts.sourceId())
            .chain(
                all ->
                    InTurn.each(
                        all,
                        c ->
                            accounts
                                .required(facts.accountId())
                                .chain(a -> act.apply(c, a.name()))))
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> measured(Contribution c, PostedFacts facts) {
    return Sql.of(WORDS)
        .with(facts.sourceId())
        .row(String.class)
        .map(html -> KeptShare.percent(c.body, CleanHtml.text(html)))
        .chain(percent -> contributions.kept(c.id, percent));
  }
}
