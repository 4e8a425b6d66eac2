package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Reads what can be offered: an article of the own portal, or the words of a cleared post. */
@ApplicationScoped
class OfferSources {
  static final String ARTICLE =
      "select a.unit_id, a.state, a.text_version, v.title, v.body_html, v.body_text, v.source,"
          + " coalesce(a.url, v.source_url) as url, array_to_string(array(select f.digest from"
          + " article_attachment t join stored_file f on f.id = t.file_id where t.version_id = v.id"
          + " order by t.place), ',') as attached from article a join article_version v on"
          + " v.article_id = a.id and v.number = a.text_version where a.id = ?1";

  private static final String POST =
      "select p.unit_id, a.unit_id as article_unit from post p left join article a on a.id ="
          + " p.article_id where p.id = ?1";

  /** What was posted is out, also when its clearance has run out since. */
  static final String CLEARED =
      "select v.title, v.body_html, v.summary, v.source_url, array_to_string(v.media, ',') as media,"
          + " v.digest, c.id as clearance_id from post p join post_variant v on v.post_id = p.id join"
          + " clearance c on c.subject_id = p.id and c.account_id = v.account_id and c.digest ="
          + " v.digest and c.voided_at is null and c.cleared_at <= ?3 and (c.expires_at > ?3 or exists"
          + " (select 1 from delivery d where d.source_id = p.id and d.clearance_id = c.id and d.state"
          + " = 'POSTED')) where p.id = ?1 and p.stage = 'CLEARED' and (cast(?2 as uuid) is null or"
          + " v.account_id = cast(?2 as uuid)) order by length(v.body_html) desc, v.account_id limit 1";

  private final ArticleDesk articles;
  private final Units units;
  private final HubClock clock;

  OfferSources(ArticleDesk articles, Units units, HubClock clock) {
    this.articles = articles;
    this.units = units;
    this.clock = clock;
  }

  /** What the person wants to offer, as it stands now. */
  Uni<OfferSource> of(Actor by, OfferKind kind, UUID id, UUID account) {
    if (!by.has(Role.EDITOR) && !by.has(Role.PORTAL_EDITOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(OfferDesk.OFFER));
    }
    return kind == OfferKind.ARTICLE ? article(by, id) : post(by, id, account);
  }

  private Uni<OfferSource> article(Actor by, UUID id) {
    return row(ARTICLE, id)
        .onItem()
        .ifNull()
        .failWith(() -> missing("article", id))
        .call(r -> mustBeOwnArticle(by, r.get("unit_id", UUID.class), id))
        .invoke(OfferSources::mustStand)
        .chain(r -> units.required(r.get("unit_id", UUID.class)).map(u -> article(id, r, u)));
  }

  private Uni<Void> mustBeOwnArticle(Actor by, UUID unit, UUID id) {
    if (by.hasAny(unit, OfferDesk.OFFER)) {
      return Uni.createFrom().voidItem();
    }
    return articles
        .reached(by)
        .invoke(
            reached -> {
              throw reached.contains(unit)
                  ? UpwardProblem.NOT_THE_OWN_WORDS.problem()
                  : missing("article", id);
            })
        .replaceWithVoid();
  }

  private static void mustStand(Tuple row) {
    if (!row.get("state", String.class).equals("CURRENT")) {
      throw UpwardProblem.OFFERED_ARTICLE_WITHDRAWN.problem();
    }
  }

  private static OfferSource article(UUID id, Tuple r, Unit unit) {
    String body = r.get("body_html", String.class);
    String source = r.get("source", String.class);
    OfferedWords words =
        new OfferedWords(
            r.get("title", String.class),
            body,
            r.get("body_text", String.class),
            "",
            source == null || source.isBlank() ? unit.name() : source,
            r.get("url", String.class),
            OfferedWords.filesOf(body, list(r.get("attached", String.class))));
    return new OfferSource(
        OfferKind.ARTICLE, id, unit.id(), r.get("text_version", Integer.class), null, null, words);
  }

  private Uni<OfferSource> post(Actor by, UUID id, UUID account) {
    return row(POST, id)
        .onItem()
        .ifNull()
        .failWith(() -> missing("post", id))
        .chain(
            r ->
                units
                    .required(r.get("unit_id", UUID.class))
                    .invoke(u -> mustBeOwnPost(by, u, r.get("article_unit", UUID.class), id)))
        .chain(
            unit ->
                cleared(id, account)
                    .onItem()
                    .ifNull()
                    .failWith(UpwardProblem.WORDS_NOT_CLEARED::problem)
                    .map(r -> post(id, r, unit)));
  }

  private static void mustBeOwnPost(Actor by, Unit unit, UUID articleUnit, UUID id) {
    if (!by.sees(unit.id(), unit.path())) {
      throw missing("post", id);
    }
    by.must(unit.id(), OfferDesk.OFFER);
    if (articleUnit != null && !articleUnit.equals(unit.id())) {
      throw UpwardProblem.NOT_THE_OWN_WORDS.problem();
    }
  }

  private Uni<Tuple> cleared(UUID post, UUID account) {
    return Sql.of(CLEARED)
        .with(post)
        .with(account == null ? null : account.toString())
        .with(clock.now())
        .one(Tuple.class);
  }

  private static OfferSource post(UUID id, Tuple r, Unit unit) {
    String body = r.get("body_html", String.class);
    OfferedWords words =
        new OfferedWords(
            r.get("title", String.class),
            body,
            CleanHtml.text(body),
            r.get("summary", String.class),
            unit.name(),
            r.get("source_url", String.class),
            OfferedWords.filesOf(body, list(r.get("media", String.class))));
    return new OfferSource(
        OfferKind.POST,
        id,
        unit.id(),
        null,
        r.get("clearance_id", UUID.class),
        r.get("digest", String.class),
        words);
  }

  private static Uni<Tuple> row(String sql, UUID id) {
    return Sql.of(sql).with(id).one(Tuple.class);
  }

  private static List<String> list(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
  }

  private static Problem missing(String what, UUID id) {
    return KernelProblem.NOT_FOUND.with(what, id);
  }

  /** Whether what was offered may still leave the unit, and still be used above. */
  Uni<Void> mustStillStand(UpwardOffer o) {
    return o.kind == OfferKind.ARTICLE
        ? row(ARTICLE, o.sourceId)
            .invoke(
                r -> {
                  if (r != null) {
                    mustStand(r);
                  }
                })
            .replaceWithVoid()
        : stillCleared(o)
            .invoke(
                yes -> {
                  if (!yes) {
                    throw UpwardProblem.WORDS_NOT_CLEARED.problem();
                  }
                })
            .replaceWithVoid();
  }

  private static Uni<Boolean> stillCleared(UpwardOffer o) {
    return Sql.of("select count(*) from clearance where id = ?1 and voided_at is null")
        .with(o.clearanceId)
        .row(Long.class)
        .map(n -> n > 0);
  }
}
