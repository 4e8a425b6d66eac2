package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.channel.Channels;
import org.juzhen.channel.ContentLimits;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.drafting.PlatformForm;
import org.juzhen.publishing.drafting.PlatformForm.Links;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.publishing.drafting.PlatformForm.SourceLink;
import org.juzhen.registry.Account;

/** How platforms show posts today (平台版式); few rows, all of them at once. */
@ApplicationScoped
class PlatformForms {
  private static final String ON =
      "select distinct on (platform, kind, form) platform, kind, form, shape,"
          + " coalesce(whole_chars, 0) as whole, coalesce(title_chars, 0) as title,"
          + " coalesce(body_chars, 0) as body, coalesce(summary_chars, 0) as summary,"
          + " coalesce(short_chars, 0) as short, coalesce(pictures, 0) as pictures, links,"
          + " array_to_string(own_sites, ' ') as sites, source_link, cover_needed,"
          + " picture_address, source from platform_form where valid_from <= ?1"
          + " order by platform, kind, form, valid_from desc";

  private final Channels channels;
  private final HubClock clock;

  PlatformForms(Channels channels, HubClock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  /** Answers for any account how its platform shows posts. */
  Uni<Today> today() {
    LocalDate day = clock.now().atZone(HubClock.ZONE).toLocalDate();
    return Sql.of(ON).with(day).list(Tuple.class).map(Today::new);
  }

  /** The rows of one day. */
  final class Today {
    private final Map<String, Tuple> byName = new HashMap<>();

    private Today(List<Tuple> rows) {
      rows.forEach(
          r -> byName.put(text(r, "platform") + " " + text(r, "kind") + text(r, "form"), r));
    }

    /** The ordinary way, or the one that was chosen. */
    PlatformForm of(Account account, Shape chosen) {
      return chosen == Shape.ARTICLE && article(account) != null
          ? articleForm(account)
          : ordinary(account);
    }

    /** What the account may choose from, the ordinary way first; one where there is no choice. */
    List<Shape> shapes(Account account) {
      Shape first = ordinary(account).shape();
      return article(account) == null ? List.of(first) : List.of(first, Shape.ARTICLE);
    }

    private PlatformForm ordinary(Account account) {
      Tuple row = row(account, "");
      ContentLimits limits = channels.limits(account.platform(), account.kind());
      return form(row == null ? byName.get(" ") : row, limits, null);
    }

    private PlatformForm articleForm(Account account) {
      Tuple row = article(account);
      ContentLimits limits =
          channels
              .articleLimits(account.platform())
              .within(number(row, "title"), number(row, "body"), text(row, "source"));
      ContentLimits counting = channels.shortLimits(account.platform());
      int most = ContentLimits.least(counting.bodyChars(), number(row, "short"));
      return form(row, limits, shortPost(counting, most, text(row, "source")));
    }

    /** The row of articles, where its platform lets such an account show any; else null. */
    private Tuple article(Account account) {
      return channels.takesArticles(account.platform(), account.kind())
          ? row(account, Shape.ARTICLE.name())
          : null;
    }

    private Tuple row(Account account, String form) {
      String platform = account.platform().name();
      Tuple row = byName.get(platform + " " + account.kind().name() + form);
      return row == null ? byName.get(platform + " " + form) : row;
    }
  }

  private static PlatformForm shortPost(ContentLimits counting, int most, String source) {
    return new PlatformForm(
        counting,
        Shape.SHORT,
        most,
        0,
        0,
        Links.WORDS,
        List.of(),
        SourceLink.IN_TEXT,
        false,
        0,
        source);
  }

  private static PlatformForm form(Tuple r, ContentLimits limits, PlatformForm shortPost) {
    String sites = text(r, "sites");
    return new PlatformForm(
        limits,
        limits.html() ? Shape.valueOf(text(r, "shape")) : unmarked(text(r, "shape")),
        number(r, "whole"),
        summary(r, limits, shortPost),
        number(r, "pictures") > 0 ? number(r, "pictures") : limits.pictures(),
        Links.valueOf(text(r, "links")),
        sites.isEmpty() ? List.of() : Arrays.asList(sites.split(" ")),
        SourceLink.valueOf(text(r, "source_link")),
        r.get("cover_needed", Boolean.class),
        number(r, "picture_address"),
        text(r, "source"),
        shortPost);
  }

  private static int summary(Tuple r, ContentLimits limits, PlatformForm shortPost) {
    int row = number(r, "summary");
    return shortPost != null
        ? ContentLimits.least(limits.summaryChars(), row)
        : limits.summaryChars() > 0 ? limits.summaryChars() : row;
  }

  /** Where no markup is taken, an article becomes cards. */
  private static Shape unmarked(String shape) {
    return Shape.valueOf(shape) == Shape.ARTICLE ? Shape.CARDS : Shape.valueOf(shape);
  }

  private static String text(Tuple row, String name) {
    return row.get(name, String.class);
  }

  private static int number(Tuple row, String name) {
    return row.get(name, Number.class).intValue();
  }
}
