package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.Binding;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/** How many accounts and units an article would bind, beside what one person may bind alone. */
@ApplicationScoped
class ImportanceWeight implements Binding {
  static final String CONCERNED =
      "select count(*), count(distinct unit_id) from (select account_id, unit_id from duty where"
          + " article_id = ?1 and state not in ('CANCELLED', 'EXEMPT') union select d.account_id,"
          + " d.unit_id from delivery d join post p on p.id = d.source_id where p.article_id = ?1"
          + " and d.kind = 'POST' and d.state not in ('FAILED', 'CANCELLED', 'RECALLED')) t";

  private final Rules rules;

  ImportanceWeight(Rules rules) {
    this.rules = rules;
  }

  @Override
  public Uni<Weight> anew(ArticleFacts article, Importance importance) {
    return weight(article.portalUnitId(), bound(article, importance, article.id()));
  }

  @Override
  public Uni<Weight> whole(ArticleFacts article, Importance importance) {
    return weight(article.portalUnitId(), bound(article, importance, null));
  }

  @Override
  public Uni<Weight> concerned(ArticleFacts article) {
    return weight(article.portalUnitId(), Sql.of(CONCERNED).with(article.id()).row(Tuple.class));
  }

  @Override
  public Uni<Boolean> portalsWait(ArticleFacts article) {
    return rules
        .value(article.portalUnitId(), RuleKey.PORTAL_CLASS_WAITS)
        .map(waits -> waits.isTrue());
  }

  private Uni<Weight> weight(UUID place, Uni<Tuple> counted) {
    return rules
        .value(place, RuleKey.REPOST_RULE_ACCOUNTS)
        .chain(
            accounts ->
                rules
                    .value(place, RuleKey.SECOND_PERSON_UNITS)
                    .chain(
                        units ->
                            counted.map(
                                n ->
                                    new Weight(
                                        n.get(0, Long.class).intValue(),
                                        accounts.number(),
                                        n.get(1, Long.class).intValue(),
                                        units.number()))));
  }

  /**
   * @param owed the article that is owed already, or null to count who owes it too
   */
  private static Uni<Tuple> bound(ArticleFacts article, Importance importance, UUID owed) {
    return DutyCreation.isByLine(article, importance)
        .map(line -> line ? DutySql.COUNT_BY_LINE : DutySql.COUNT)
        .chain(
            count ->
                DutyCreation.asked(count, article, importance)
                    .with(owed == null ? null : owed.toString())
                    .row(Tuple.class));
  }
}
