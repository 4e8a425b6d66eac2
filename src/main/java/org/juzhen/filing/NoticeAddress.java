package org.juzhen.filing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Platform;
import org.juzhen.registry.PlatformAddress;
import org.juzhen.registry.RegisteredSites;
import org.juzhen.registry.RegisteredSites.Site;
import org.juzhen.registry.Unit;
import org.juzhen.registry.UnitLevel;
import org.juzhen.registry.Units;

/** Checks the address of a notice against the place where it is said to hang (公告链接与位置核对). */
@ApplicationScoped
class NoticeAddress {
  /** Platforms whose accounts may be reached at addresses that nobody can know. */
  private static final Set<Platform> ANY_ADDRESS =
      Set.of(Platform.APP, Platform.OTHER, Platform.MINI_PROGRAM);

  private static final Set<Platform> OF_WECHAT =
      Set.of(Platform.WECHAT, Platform.CHANNELS, Platform.MINI_PROGRAM);

  private final Units units;
  private final List<RegisteredSites> sites;
  private final Announcements announcements;

  NoticeAddress(Units units, @All List<RegisteredSites> sites, Announcements announcements) {
    this.units = units;
    this.sites = sites;
    this.announcements = announcements;
  }

  /** Says no to an address that lies elsewhere; takes down whether there was something to check. */
  Uni<Void> check(Filing filing, Announcement told) {
    Platform platform = PlatformAddress.of(told.url).platform();
    return announcements
        .of(List.of(filing.id))
        .invoke(before -> mustBeOnePlace(before, told))
        .chain(x -> checked(filing, told, platform))
        .invoke(checked -> told.placeChecked = checked)
        .replaceWithVoid();
  }

  private static void mustBeOnePlace(List<Announcement> before, Announcement told) {
    before.stream()
        .filter(b -> b.place != told.place && plain(b.url).equals(plain(told.url)))
        .findFirst()
        .ifPresent(
            b -> {
              throw NoticeProblem.ONE_LINK_TWO_PLACES
                  .with("channel", b.channel)
                  .field("url", "WRONG_VALUE");
            });
  }

  private static String plain(String url) {
    return url.strip().replaceFirst("#.*$", "").replaceFirst("/$", "").toLowerCase(Locale.ROOT);
  }

  private Uni<Boolean> checked(Filing filing, Announcement told, Platform platform) {
    return switch (told.place) {
      case OWN_ACCOUNT -> Uni.createFrom().item(own(filing.platform, platform));
      case SAME_LEVEL_ACCOUNT, SUPERIOR_ACCOUNT -> Uni.createFrom().item(platform != null);
      case OWN_PORTAL, SAME_LEVEL_PORTAL, SUPERIOR_PORTAL -> portal(filing, told, platform);
      default -> Uni.createFrom().item(true);
    };
  }

  private static boolean own(Platform wanted, Platform seen) {
    if (seen == null && ANY_ADDRESS.contains(wanted)) {
      return false;
    }
    boolean house =
        seen != null
            && (seen == wanted || (OF_WECHAT.contains(wanted) && OF_WECHAT.contains(seen)));
    if (!house) {
      throw NoticeProblem.NOT_AT_OWN_ACCOUNT.problem().field("url", "WRONG_VALUE");
    }
    return true;
  }

  private Uni<Boolean> portal(Filing filing, Announcement told, Platform platform) {
    if (platform != null) {
      throw elsewhere("");
    }
    return units
        .required(filing.unitId)
        .chain(unit -> registered(unit, told.place))
        .map(found -> found.isEmpty() ? false : mustBeOneOf(found, host(told.url)));
  }

  private static boolean mustBeOneOf(List<Site> found, String host) {
    if (found.stream().noneMatch(s -> s.has(host))) {
      throw elsewhere(found.stream().map(Site::host).distinct().collect(Collectors.joining("、")));
    }
    return true;
  }

  private static RuntimeException elsewhere(String hosts) {
    return NoticeProblem.NOT_AT_THAT_PORTAL.with("hosts", hosts).field("url", "WRONG_VALUE");
  }

  private static String host(String url) {
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
  }

  /** The portals that are registered at that place, seen from the unit. */
  private Uni<List<Site>> registered(Unit unit, NoticePlace place) {
    List<UUID> line =
        Arrays.stream(unit.path().split("/"))
            .filter(Predicate.not(String::isEmpty))
            .map(UUID::fromString)
            .toList();
    return units
        .these(line)
        .map(found -> found.stream().filter(u -> lies(u, unit, place)).map(Unit::id).toList())
        .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : sitesOf(Set.copyOf(ids)));
  }

  private static boolean lies(Unit there, Unit unit, NoticePlace place) {
    UnitLevel level = unit.level();
    return switch (place) {
      case OWN_PORTAL -> there.id().equals(unit.id());
      case SAME_LEVEL_PORTAL -> there.level() == level;
      default -> there.level().compareTo(level) < 0;
    };
  }

  private Uni<List<Site>> sitesOf(Set<UUID> ids) {
    return InTurn.of(sites, s -> s.of(ids))
        .map(lists -> lists.stream().flatMap(List::stream).toList());
  }
}
