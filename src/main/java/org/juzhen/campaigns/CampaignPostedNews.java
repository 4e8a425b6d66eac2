package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;

/** What appears on an account, or is taken back, counts in its campaigns at once. */
@ApplicationScoped
class CampaignPostedNews implements PostedNews {
  private final Counting counting;

  CampaignPostedNews(Counting counting) {
    this.counting = counting;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return counted(facts);
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return counted(facts);
  }

  private Uni<Void> counted(PostedFacts facts) {
    return facts.kind().equals("POST")
        ? counting
            .whose(facts)
            .chain(all -> InTurn.each(all, id -> counting.one(id, facts.accountId())))
        : Uni.createFrom().voidItem();
  }
}
