package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.Binding;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/** How many accounts would owe an article anew, beside what one person may bind alone. */
@ApplicationScoped
class ImportanceWeight implements Binding {
  static final String CONCERNED =
      "select count(*) from (select account_id from duty where article_id = ?1 and state not in"
          + " ('CANCELLED', 'EXEMPT') union select d.account_id from delivery d join post p on p.id"
          + " = d.source_id where p.article_id = ?1 and d.kind = 'POST' and d.state not in"
          + " ('FAILED', 'CANCELLED', 'RECALLED')) t";

  private final Rules rules;

  ImportanceWeight(Rules rules) {
    this.rules = rules;
  }

  @Override
  public Uni<Weight> of(ArticleFacts article, Importance importance) {
    return rules
        .value(article.portalUnitId(), RuleKey.REPOST_RULE_ACCOUNTS)
        .chain(most -> bound(article, importance).map(n -> new Weight(n, most.number())));
  }

  @Override
  public Uni<Weight> concerned(ArticleFacts article) {
    return rules
        .value(article.portalUnitId(), RuleKey.REPOST_RULE_ACCOUNTS)
        .chain(
            most ->
                Sql.of(CONCERNED)
                    .with(article.id())
                    .row(Long.class)
                    .map(n -> new Weight(n.intValue(), most.number())));
  }

  private static Uni<Integer> bound(ArticleFacts article, Importance importance) {
    return DutyCreation.isByLine(article, importance)
        .map(line -> line ? DutyCreation.COUNT_BY_LINE : DutyCreation.COUNT)
        .chain(
            count ->
                DutyCreation.asked(count, article, importance)
                    .with(article.id() == null ? null : article.id().toString())
                    .row(Long.class))
        .map(Long::intValue);
  }
}
