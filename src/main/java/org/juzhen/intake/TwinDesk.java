package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.intake.joining.SameArticle.Reason;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Shows who else published an article, and lets people join and part (重复稿件的人工合并与拆分). */
@ApplicationScoped
public class TwinDesk {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  static final String OTHERS =
      "select a.id, a.title, u.name, p.name, a.url, a.published_at, a.state = 'WITHDRAWN',"
          + " a.importance, a.unit_id from same_articles(?1) s(id) join article a on a.id = s.id"
          + " join unit u on u.id = a.unit_id left join portal p on p.id = a.portal_id order by"
          + " a.published_at, a.id";

  private static final String OWN = "select same_as, same_reason from article where id = ?1";

  /** Where the units are whose articles come together. */
  private static final String PLACES =
      "select distinct u.path from article a join unit u on u.id = a.unit_id where a.id in (?1, ?2)"
          + " or a.id = any(array(select same_articles(?1))) or a.id = any(array(select"
          + " same_articles(?2)))";

  static final String BY_ADDRESS =
      "select k.article_id from article_key k join article a on a.id = k.article_id where k.kind ="
          + " 'URL' and k.key = ?1 and k.unit_id = any(cast(cast(?2 as text[]) as uuid[])) and"
          + " k.article_id <> ?3 order by a.received_at limit 1";

  private final ArticleDesk articles;
  private final JoinDesk joins;
  private final JoinRows rows;
  private final Reach reach;
  private final Units units;

  TwinDesk(ArticleDesk articles, JoinDesk joins, JoinRows rows, Reach reach, Units units) {
    this.articles = articles;
    this.joins = joins;
    this.rows = rows;
    this.reach = reach;
    this.units = units;
  }

  /** Who else published it. */
  @WithTransaction
  public Uni<TwinsView> of(Actor by, UUID id) {
    return articles.reachable(by, id).chain(a -> view(by, a));
  }

  /**
   * Joins two articles by hand; what is owed of both is owed once. That lets accounts off one of
   * them, so who keeps only the lower portal cannot do it.
   */
  @WithTransaction
  public Uni<TwinsView> join(Actor by, UUID id, UUID other, String reason) {
    return articles
        .mayClassify(by, id)
        .invoke(TwinDesk::mustStand)
        .call(a -> other(by, id, other).invoke(TwinDesk::mustStand))
        .call(a -> rows.alone())
        .call(a -> rows.others(id).invoke(known -> mustBeTwo(known, other)))
        .call(a -> mustKeepAll(by, id, other))
        .call(a -> joins.join(id, other, Reason.HAND, by, reason.strip()))
        .chain(a -> view(by, a));
  }

  private static Uni<Void> mustKeepAll(Actor by, UUID id, UUID other) {
    return Sql.of(PLACES)
        .with(id)
        .with(other)
        .list(String.class)
        .invoke(
            places -> {
              if (!places.stream().allMatch(path -> ArticleDesk.mayClassify(by, path))) {
                throw IntakeProblem.JOIN_NEEDS_BOTH.problem();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Article> other(Actor by, UUID id, UUID other) {
    if (other.equals(id)) {
      throw KernelProblem.field("articleId", "WRONG_VALUE");
    }
    return articles
        .reachable(by, other)
        .onFailure(Problem.class)
        .transform(e -> KernelProblem.field("articleId", "UNKNOWN"));
  }

  /** Joins it to what lies at an address of a portal, or of the hub. */
  public Uni<TwinsView> joinAddress(Actor by, UUID id, String address, String reason) {
    return named(by, id, address).chain(other -> join(by, id, other, reason));
  }

  @WithTransaction
  Uni<UUID> named(Actor by, UUID id, String address) {
    Matcher m = ID.matcher(address);
    String key = CanonicalUrl.of(address);
    if (m.find()) {
      return Uni.createFrom().item(UUID.fromString(m.group()));
    }
    if (key == null) {
      throw KernelProblem.field("address", "WRONG_FORMAT");
    }
    return reach
        .units(by)
        .chain(
            reached ->
                Sql.of(BY_ADDRESS)
                    .with(key)
                    .with(reached.stream().map(UUID::toString).toArray(String[]::new))
                    .with(id)
                    .one(UUID.class))
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field("address", "UNKNOWN"));
  }

  /** Parts an article from all others; each is owed by itself again. */
  @WithTransaction
  public Uni<TwinsView> part(Actor by, UUID id, String reason) {
    return articles
        .mayClassify(by, id)
        .call(a -> rows.alone())
        .call(
            a ->
                rows.others(id)
                    .invoke(
                        others -> {
                          if (others.isEmpty()) {
                            throw IntakeProblem.ARTICLE_NOT_JOINED.problem();
                          }
                        }))
        .call(a -> joins.part(id, by, reason.strip()))
        .chain(a -> view(by, a));
  }

  private static void mustStand(Article a) {
    if (a.isWithdrawn()) {
      throw IntakeProblem.ARTICLE_WITHDRAWN.problem();
    }
  }

  private static void mustBeTwo(List<UUID> known, UUID other) {
    if (known.contains(other)) {
      throw IntakeProblem.ARTICLES_JOINED.problem();
    }
  }

  private Uni<TwinsView> view(Actor by, Article a) {
    return reach
        .units(by)
        .chain(reached -> others(a.id, reached))
        .chain(
            others ->
                units
                    .required(a.unitId)
                    .chain(unit -> own(a.id).map(own -> view(by, a, unit, own, others))));
  }

  private static TwinsView view(
      Actor by, Article a, Unit unit, Tuple own, List<TwinsView.Twin> others) {
    List<String> actions = new ArrayList<>();
    if (ArticleDesk.mayClassify(by, unit)) {
      if (!a.isWithdrawn()) {
        actions.add(TwinsView.JOIN);
      }
      if (!others.isEmpty() || own.get(0) != null) {
        actions.add(TwinsView.PART);
      }
    }
    String reason = own.get(1, String.class);
    UUID lead = own.get(0, UUID.class);
    boolean shown = others.stream().anyMatch(o -> o.id().equals(lead));
    return new TwinsView(
        shown ? lead : null, reason == null ? null : Reason.valueOf(reason), others, actions);
  }

  private static Uni<Tuple> own(UUID id) {
    return Sql.of(OWN).with(id).row(Tuple.class);
  }

  private static Uni<List<TwinsView.Twin>> others(UUID id, List<UUID> reached) {
    return Sql.of(OTHERS)
        .with(id)
        .list(Tuple.class)
        .map(
            found ->
                found.stream()
                    .filter(r -> reached.contains(r.get(8, UUID.class)))
                    .map(TwinDesk::twin)
                    .toList());
  }

  private static TwinsView.Twin twin(Tuple row) {
    String importance = row.get(7, String.class);
    return new TwinsView.Twin(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, String.class),
        Column.instant(row.get(5)),
        row.get(6, Boolean.class),
        importance == null ? null : Importance.valueOf(importance));
  }
}
