package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.sources.SourceBook;
import org.juzhen.sources.SourceListing;

/** Says of an article whether the reader's unit may repost from where it stands (来源是否在名单内). */
@ApplicationScoped
class ArticleSources {
  private final SourceBook book;
  private final Units units;

  ArticleSources(SourceBook book, Units units) {
    this.book = book;
    this.units = units;
  }

  /**
   * Where an article stands, and by what that is listed.
   *
   * @param by null where it is not
   */
  public record Standing(String host, SourceListing by) {
    public boolean listed() {
      return by != null;
    }
  }

  /** Null where the article has no address. The same address is what a post is checked by. */
  Uni<Standing> of(Actor reader, Article article, ArticleVersion now, Unit home) {
    String host = host(article.url == null ? now.sourceUrl : article.url);
    return host == null
        ? Uni.createFrom().nullItem()
        : unit(reader, home)
            .chain(unit -> book.of(unit, List.of(host)))
            .map(found -> new Standing(host, found.get(host)));
  }

  private Uni<Unit> unit(Actor reader, Unit home) {
    UUID own = reader.unitId();
    return own == null || own.equals(home.id())
        ? Uni.createFrom().item(home)
        : units.findById(own).map(found -> found == null ? home : found);
  }

  private static String host(String address) {
    URI parsed = address == null ? null : CanonicalUrl.parsed(address);
    return parsed == null || parsed.getHost() == null
        ? null
        : parsed.getHost().toLowerCase(Locale.ROOT);
  }
}
