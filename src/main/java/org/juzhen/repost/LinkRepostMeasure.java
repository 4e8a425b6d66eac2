package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.publishing.RepostMeasure;

/** Tells authors before they post whether theirs is a repost by the rules of their place (链接转载). */
@ApplicationScoped
class LinkRepostMeasure implements RepostMeasure {
  private final Rules rules;

  LinkRepostMeasure(Rules rules) {
    this.rules = rules;
  }

  @Override
  public Uni<Map<UUID, Taken>> of(
      UUID articleId, Integer version, UUID unitId, Map<UUID, String> shown) {
    return rules
        .values(unitId, List.of(RuleKey.LINK_COUNTS_AS_REPOST))
        .map(said -> said.get(RuleKey.LINK_COUNTS_AS_REPOST).isTrue())
        .chain(
            counts ->
                Fulfilment.original(articleId, version).map(text -> taken(shown, text, counts)));
  }

  private static Map<UUID, Taken> taken(Map<UUID, String> shown, String article, boolean counts) {
    Taken link = counts ? Taken.LINK_THAT_COUNTS : Taken.LINK_THAT_DOES_NOT;
    Map<UUID, Taken> all = new HashMap<>();
    shown.forEach((a, text) -> all.put(a, LinkRepost.is(text, article) ? link : Taken.REPOST));
    return all;
  }
}
