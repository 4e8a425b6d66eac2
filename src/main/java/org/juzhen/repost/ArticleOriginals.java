package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.intake.Article;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.intake.ArticleVersion;
import org.juzhen.intake.Articles;
import org.juzhen.kernel.Actor;
import org.juzhen.publishing.Original;
import org.juzhen.publishing.Originals;
import org.juzhen.review.HandTyped;
import org.juzhen.review.OriginalSummary;

/** Gives a post the article it reposts: its text, its source, and the address it links to. */
@ApplicationScoped
class ArticleOriginals implements Originals {
  private final ArticleDesk desk;
  private final Articles articles;
  private final People people;

  ArticleOriginals(ArticleDesk desk, Articles articles, People people) {
    this.desk = desk;
    this.articles = articles;
    this.people = people;
  }

  @Override
  public Uni<Original> original(Actor by, UUID articleId) {
    return desk.show(by, articleId)
        .chain(x -> articles.required(articleId))
        .chain(
            article ->
                articles
                    .current(article)
                    .chain(text -> typed(text).map(typed -> original(article, text, typed))));
  }

  private Uni<HandTyped> typed(ArticleVersion text) {
    return text.isTyped()
        ? articles
            .typists(text)
            .chain(people::these)
            .map(
                all ->
                    new HandTyped(
                        all.stream().map(Person::name).sorted().collect(Collectors.joining("、")),
                        text.isProven()))
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<Map<UUID, Integer>> versions(Collection<UUID> articleIds) {
    return articles
        .these(List.copyOf(articleIds))
        .map(
            found ->
                found.stream()
                    .filter(a -> !a.isWithdrawn())
                    .collect(Collectors.toMap(Article::id, Article::textVersion)));
  }

  /** The portal's own page is the source that is linked; what the portal itself cites is named. */
  private static Original original(Article article, ArticleVersion text, HandTyped typed) {
    return new Original(
        text.number(),
        article.isWithdrawn(),
        text.title(),
        text.bodyHtml(),
        OriginalSummary.of(text.bodyText()),
        text.source(),
        article.url() == null ? text.sourceUrl() : article.url(),
        typed);
  }
}
