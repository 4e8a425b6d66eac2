package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Paging.TimeAndId;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Unit;

/** The articles and their texts. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {

  /** The article, or NOT_FOUND. */
  public Uni<Article> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("article", id));
  }

  /** The articles among these that exist. */
  public Uni<List<Article>> these(List<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", ids);
  }

  /** Its present text. */
  public Uni<ArticleVersion> current(Article article) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from ArticleVersion v where v.articleId = ?1 and v.number = ?2",
                        ArticleVersion.class)
                    .setParameter(1, article.id)
                    .setParameter(2, article.textVersion)
                    .getSingleResult());
  }

  /** All its texts, the newest first. */
  public Uni<List<ArticleVersion>> versions(UUID article) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from ArticleVersion v where v.articleId = ?1 order by v.number desc",
                        ArticleVersion.class)
                    .setParameter(1, article)
                    .getResultList());
  }

  /**
   * Everybody who typed at it up to this text (手工录入), as the database noted by itself; whose hands
   * hold a portal that brought it in is an author as well, and typed nothing.
   */
  public Uni<List<UUID>> typists(ArticleVersion text) {
    return Sql.of(
            "select distinct w.person_id from article_version v join article_author w"
                + " on w.version_id = v.id where v.article_id = ?1 and v.number <= ?2"
                + " and v.way = 'HAND'")
        .with(text.articleId)
        .with(text.number)
        .list(UUID.class);
  }

  /** What others need to know of an article, or NOT_FOUND. */
  public Uni<ArticleFacts> facts(UUID id) {
    return required(id).chain(this::facts);
  }

  Uni<ArticleFacts> facts(Article a) {
    return getSession()
        .chain(s -> s.find(Unit.class, a.unitId))
        .map(
            unit ->
                new ArticleFacts(
                    a.id,
                    a.portalId,
                    a.unitId,
                    unit.path(),
                    unit.level(),
                    a.textVersion,
                    a.title,
                    a.importance,
                    a.publishedAt,
                    a.receivedAt,
                    List.copyOf(a.topics),
                    List.copyOf(a.industries),
                    List.copyOf(a.regions)));
  }

  /** Articles of these units, the newest first. */
  Uni<List<Article>> page(List<UUID> units, ArticleFilter filter, Paging paging) {
    StringBuilder where = new StringBuilder("unitId in :units");
    Map<String, Object> with = new HashMap<>();
    with.put("units", units);
    filter.narrow(where, with);
    TimeAndId after = paging.afterTimeAndId();
    if (after != null) {
      where.append(" and (receivedAt < :at or (receivedAt = :at and id < :after))");
      with.put("at", after.at());
      with.put("after", after.id());
    }
    return find(where + " order by receivedAt desc, id desc", with)
        .range(0, paging.rows() - 1)
        .list();
  }

  /** Articles of these units that nobody has classed, the longest published first. */
  Uni<List<Article>> unclassed(List<UUID> units, Paging paging) {
    TimeAndId after =
        paging.after() == null
            ? new TimeAndId(Instant.EPOCH, new UUID(0, 0))
            : paging.afterTimeAndId();
    return find(
            "unitId in ?1 and importance is null and state = 'CURRENT' and (publishedAt > ?2 or"
                + " (publishedAt = ?2 and id > ?3)) order by publishedAt, id",
            units,
            after.at(),
            after.id())
        .range(0, paging.rows() - 1)
        .list();
  }

  /** When each of the portals last brought something. */
  Uni<Map<UUID, Instant>> lastArrivals(List<UUID> portals) {
    return Sql.of(
            "select p.id, (select max(a.received_at) from article a where a.portal_id ="
                + " p.id) from unnest(cast(cast(?1 as text[]) as uuid[])) p(id)")
        .with(portals.stream().map(UUID::toString).toArray(String[]::new))
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .filter(r -> r.get(1) != null)
                    .collect(
                        Collectors.toMap(
                            r -> r.get(0, UUID.class), r -> Column.instant(r.get(1)))));
  }

  /** Whether an article of the portal goes back and forth between texts at present. */
  Uni<Boolean> isFlipping(UUID portal) {
    return count("portalId = ?1 and flipDigest is not null", portal).map(n -> n > 0);
  }

  /** Of these addresses of a unit's portals those that are known, with when they were published. */
  Uni<Map<String, Instant>> knownAddresses(UUID unit, List<String> keys) {
    return Sql.of(
            "select k.key, a.published_at from article_key k join article a on a.id ="
                + " k.article_id where k.unit_id = ?1 and k.kind = 'URL' and k.key ="
                + " any(cast(?2 as text[]))")
        .with(unit)
        .with(new ArrayList<>(keys).toArray(String[]::new))
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            r -> r.get(0, String.class), r -> Column.instant(r.get(1)))));
  }
}
