package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.juzhen.notify.EventType;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.registry.Accounts;

/** Tells systems outside what can be read on an account. */
@ApplicationScoped
class PostedOutside implements PostedNews {
  private final OutboxDesk outbox;
  private final Accounts accounts;

  PostedOutside(OutboxDesk outbox, Accounts accounts) {
    this.outbox = outbox;
    this.accounts = accounts;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return accounts
        .required(facts.accountId())
        .chain(account -> outbox.emit(EventType.DELIVERY_POSTED, account.unitId(), data(facts)));
  }

  /** A reply's address leads to what a citizen wrote, so only a post's is told. */
  private static Map<String, Object> data(PostedFacts facts) {
    boolean post = facts.kind().equals("POST");
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("deliveryId", facts.deliveryId());
    data.put("kind", facts.kind());
    data.put(post ? "postId" : "replyId", facts.sourceId());
    data.put("accountId", facts.accountId());
    data.put("articleId", facts.articleId());
    data.put("state", "POSTED");
    data.put("postedAt", facts.postedAt().toString());
    data.put("url", post ? facts.url() : null);
    return data;
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return Uni.createFrom().voidItem();
  }
}
