package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.intake.SameArticles;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.ShownTexts;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/**
 * Which duties a post fulfils by what it says and by the rules of its place: the account's own, or
 * those of its whole unit; and none where a link is no repost and the post is only one.
 */
@ApplicationScoped
class Fulfilment {
  private static final List<RuleKey> KEYS =
      List.of(RuleKey.REPOST_FULFILLED_BY, RuleKey.LINK_COUNTS_AS_REPOST);

  private final Duties duties;
  private final Accounts accounts;
  private final Rules rules;
  private final ShownTexts texts;
  private final SameArticles same;

  Fulfilment(Duties duties, Accounts accounts, Rules rules, ShownTexts texts, SameArticles same) {
    this.same = same;
    this.duties = duties;
    this.accounts = accounts;
    this.rules = rules;
    this.texts = texts;
  }

  /** What the account, or its unit, still owes of the article and this post is a repost for. */
  Uni<List<Duty>> of(PostedFacts facts) {
    return accounts
        .required(facts.accountId())
        .chain(
            account ->
                rules
                    .values(account.unitId(), KEYS)
                    .chain(
                        said ->
                            isEnough(facts, said)
                                .chain(
                                    enough ->
                                        enough
                                            ? owed(facts, account, said)
                                            : Uni.createFrom().item(List.of()))));
  }

  private Uni<List<Duty>> owed(PostedFacts facts, Account account, Map<RuleKey, RuleValue> said) {
    RuleChoice by = said.get(RuleKey.REPOST_FULFILLED_BY).choice();
    boolean forAll =
        by == RuleChoice.ANY_ACCOUNT || by == RuleChoice.MAIN_ACCOUNT && account.main();
    return same.shownBy(facts.articleId(), newest(facts.articleVersion()))
        .chain(
            shown -> {
              List<UUID> all = List.copyOf(shown.keySet());
              return (forAll
                      ? duties.owedByUnit(all, account.unitId())
                      : duties.owed(all, account.id()))
                  .map(found -> found.stream().filter(d -> says(shown, d)).toList());
            });
  }

  /** Whoever shows a text owes neither that one nor an older one; a later one is owed by itself. */
  private static boolean says(Map<UUID, Integer> shown, Duty duty) {
    return duty.version <= shown.get(duty.articleId);
  }

  private Uni<Boolean> isEnough(PostedFacts facts, Map<RuleKey, RuleValue> said) {
    return said.get(RuleKey.LINK_COUNTS_AS_REPOST).isTrue()
        ? Uni.createFrom().item(true)
        : texts
            .of(facts.sourceId(), facts.accountId())
            .chain(
                shown ->
                    shown == null
                        ? Uni.createFrom().item(true)
                        : original(facts.articleId(), facts.articleVersion())
                            .map(text -> !LinkRepost.is(shown, text)));
  }

  /** The words of an article as that version has them. */
  static Uni<String> original(UUID articleId, Integer version) {
    return Sql.of(
            "select body_text from article_version where article_id = ?1 and number <= ?2"
                + " order by number desc limit 1")
        .with(articleId)
        .with(newest(version))
        .one(String.class)
        .map(text -> text == null ? "" : text);
  }

  private static int newest(Integer version) {
    return version == null ? Integer.MAX_VALUE : version;
  }
}
