package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.juzhen.channel.Channels;
import org.juzhen.channel.ContentLimits;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.drafting.PlatformForm;
import org.juzhen.publishing.drafting.PlatformForm.Links;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.publishing.drafting.PlatformForm.SourceLink;
import org.juzhen.registry.Account;

/** How platforms show posts today (平台版式); few rows, all of them at once. */
@ApplicationScoped
class PlatformForms {
  private static final String ON =
      "select distinct on (platform, kind) platform, kind, shape, coalesce(whole_chars, 0),"
          + " coalesce(summary_chars, 0), coalesce(pictures, 0), links,"
          + " array_to_string(own_sites, ' '), source_link, cover_needed, picture_address, source"
          + " from platform_form where valid_from <= ?1 order by platform, kind, valid_from desc";

  private final Channels channels;
  private final HubClock clock;

  PlatformForms(Channels channels, HubClock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  /** Answers for any account how its platform shows posts. */
  Uni<Function<Account, PlatformForm>> today() {
    LocalDate day = clock.now().atZone(HubClock.ZONE).toLocalDate();
    return Panache.getSession()
        .chain(s -> s.createNativeQuery(ON, Object[].class).setParameter(1, day).getResultList())
        .map(this::byAccount);
  }

  private Function<Account, PlatformForm> byAccount(List<Object[]> rows) {
    Map<String, Object[]> byName = new HashMap<>();
    rows.forEach(r -> byName.put(r[0] + " " + r[1], r));
    return account -> {
      String platform = account.platform().name();
      Object[] row = byName.get(platform + " " + account.kind().name());
      row = row == null ? byName.get(platform + " ") : row;
      return form(row == null ? byName.get(" ") : row, limits(account));
    };
  }

  private ContentLimits limits(Account account) {
    return channels.limits(account.platform(), account.kind());
  }

  private static PlatformForm form(Object[] r, ContentLimits limits) {
    String sites = (String) r[7];
    return new PlatformForm(
        limits,
        limits.html() ? Shape.valueOf((String) r[2]) : unmarked((String) r[2]),
        number(r[3]),
        limits.summaryChars() > 0 ? limits.summaryChars() : number(r[4]),
        number(r[5]) > 0 ? number(r[5]) : limits.pictures(),
        Links.valueOf((String) r[6]),
        sites.isEmpty() ? List.of() : Arrays.asList(sites.split(" ")),
        SourceLink.valueOf((String) r[8]),
        (Boolean) r[9],
        number(r[10]),
        (String) r[11]);
  }

  /** Where no markup is taken, an article becomes cards. */
  private static Shape unmarked(String shape) {
    return Shape.valueOf(shape) == Shape.ARTICLE ? Shape.CARDS : Shape.valueOf(shape);
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
