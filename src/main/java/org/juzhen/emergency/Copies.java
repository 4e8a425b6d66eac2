package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.SignedTexts;
import org.juzhen.publishing.WantedPost;

/**
 * The posts that units made of an update (同步稿件): from which words of it, and how far they are.
 * Joins its caller's transaction.
 */
@ApplicationScoped
class Copies {
  private static final String CLEARED =
      "select p.title, words_of_post(p.id) as words from post p where p.id = ?1";

  private static final String STANDING =
      "select case when u.told_at is null then 'NEW' when u.released_at is null or u.words is"
          + " distinct from words_of_post(u.post_id) then 'HELD' else 'RELEASED' end from"
          + " emergency_update u where u.id = ?1";

  private static final String OF =
      "select distinct t.post_id from emergency_target t join emergency_update u on u.id ="
          + " t.update_id join post p on p.id = t.post_id where t.update_id = ?1 and t.unit_id ="
          + " any(?2) and t.posted_at is null and ";

  private static final String OF_THREAD =
      "select distinct x.id from emergency_update u join emergency e on e.id = u.emergency_id cross"
          + " join lateral (select u.post_id as id union select t.post_id from emergency_target t"
          + " where t.update_id = u.id and t.post_id is not null) x where e.id = ?1";

  private static final String TO_CANCEL =
      OF_THREAD + " and e.state = 'WAITING' and e.unit_id = any(?2)";

  /** Of an update, made from other words than these and not out on all their accounts. */
  private static final String OTHER =
      "select distinct t.post_id from emergency_target t join emergency_update u on u.id ="
          + " t.update_id where t.update_id = ?1 and t.post_id <> u.post_id and t.posted_at is null"
          + " and t.words is distinct from ?2";

  private static final String READY =
      OF + "p.stage = 'CLEARED' and not " + Targets.OUTDATED + " order by 1";

  private static final String OLD = OF + Targets.OUTDATED + " order by 1";

  private static final String OLD_PLANS =
      OF
          + Targets.OUTDATED
          + " and exists (select 1 from delivery d where d.source_id = t.post_id and d.account_id ="
          + " t.account_id and d.state = 'PLANNED') order by 1";

  /**
   * What a taking-over wrote that broke before it was put forward; never the leading unit's own.
   */
  private static final String DRAFTS =
      OF
          + "p.stage = 'DRAFT' and t.post_id <> u.post_id and not "
          + Targets.OUTDATED
          + " order by 1";

  private final SignedTexts signed;

  Copies(SignedTexts signed) {
    this.signed = signed;
  }

  /**
   * The words as they were signed, as a post on other accounts; what was written since is nobody's
   * to take over.
   */
  Uni<Function<List<UUID>, WantedPost>> signed(UUID post) {
    return signed
        .of(post)
        .map(
            found -> {
              if (!found.cleared()) {
                throw EmergencyProblem.UPDATE_CLEARANCE_OVER.problem();
              }
              if (found.whole() == null) {
                throw EmergencyProblem.UPDATE_NOT_WHOLE.problem();
              }
              return mine -> copy(found.whole(), mine);
            });
  }

  private static WantedPost copy(SignedTexts.Text text, List<UUID> mine) {
    return new WantedPost(
        text.title(),
        text.bodyHtml(),
        text.summary(),
        null,
        text.grade(),
        null,
        null,
        text.articleId(),
        text.sourceUrl(),
        mine,
        null,
        true);
  }

  /** The words of the leading unit's post, with the digest by which they are known again. */
  Uni<EmergencyUpdate.Cleared> cleared(UUID post) {
    return Sql.of(CLEARED)
        .with(post)
        .row(Tuple.class)
        .map(
            r ->
                new EmergencyUpdate.Cleared(
                    r.get("title", String.class), r.get("words", String.class)));
  }

  /** Whether its words are those that were cleared last, and a clearance of them holds. */
  Uni<Boolean> isStanding(EmergencyUpdate u) {
    return Sql.of(STANDING)
        .with(u.id)
        .row(String.class)
        .chain(
            how ->
                how.equals("RELEASED")
                    ? signed.of(u.postId).map(SignedTexts.Found::cleared)
                    : Uni.createFrom().item(false));
  }

  /** Refuses what is not cleared yet, or is being corrected. */
  Uni<Void> mustStand(UUID update) {
    return stands(STANDING, update);
  }

  /** The same, and so it stays until the transaction ends: a correction waits for it. */
  Uni<Void> mustKeepStanding(UUID update) {
    return stands(STANDING + " for share of u", update);
  }

  private static Uni<Void> stands(String sql, UUID update) {
    return Sql.of(sql)
        .with(update)
        .row(String.class)
        .invoke(
            how -> {
              if (how.equals("NEW")) {
                throw EmergencyProblem.UPDATE_NOT_RELEASED.problem();
              }
              if (how.equals("HELD")) {
                throw EmergencyProblem.UPDATE_HELD.problem();
              }
            })
        .replaceWithVoid();
  }

  /** The posts of a thread, of whatever unit. */
  Uni<List<UUID>> ofThread(UUID emergency) {
    return Sql.of(OF_THREAD).with(emergency).list(UUID.class);
  }

  /** The same for a thread that one of these units may cancel now; else none. */
  Uni<List<UUID>> toCancel(UUID emergency, UUID[] leading) {
    return Sql.of(TO_CANCEL).with(emergency).with(leading).list(UUID.class);
  }

  /** What is not out of what other units made of an update from other words than these. */
  Uni<List<UUID>> notOf(UUID update, String words) {
    return Sql.of(OTHER).with(update).with(words).list(UUID.class);
  }

  /** What these units may send now; refused with the reason where that is nothing. */
  Uni<List<UUID>> ready(UUID update, UUID[] units) {
    return posts(READY, update, units)
        .call(
            found ->
                found.isEmpty()
                    ? posts(OLD, update, units).invoke(Copies::sayWhyNot)
                    : Uni.createFrom().voidItem());
  }

  private static void sayWhyNot(List<UUID> old) {
    throw (old.isEmpty() ? EmergencyProblem.UPDATE_NOT_RELEASED : EmergencyProblem.COPY_OUTDATED)
        .problem();
  }

  /** What these units planned with words that were corrected since. */
  Uni<List<UUID>> oldPlans(UUID update, UUID[] units) {
    return posts(OLD_PLANS, update, units);
  }

  /** What these units began with the present words and nobody has put forward. */
  Uni<List<UUID>> drafts(UUID update, UUID[] units) {
    return posts(DRAFTS, update, units);
  }

  private static Uni<List<UUID>> posts(String sql, UUID update, UUID[] units) {
    return Sql.of(sql).with(update).with(units).list(UUID.class);
  }
}
