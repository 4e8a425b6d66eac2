package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.juzhen.sources.Hosts;

/**
 * Links that hide where they lead, that lead into shops, or to places that nobody has listed. No
 * commercial advertisement may be linked (国办发〔2018〕123号 四(二)); what a unit has listed may.
 */
@ApplicationScoped
class LinkCheck implements Check {
  private static final Set<String> SHORTENERS = hosts("short");
  private static final Set<String> SHOPS = hosts("shop");
  private static final Set<String> BRANDS = hosts("brand");

  private static Set<String> hosts(String kind) {
    return ShippedText.of("/review/link_hosts.txt")
        .lines()
        .filter(l -> l.startsWith(kind + " "))
        .map(l -> l.substring(kind.length() + 1).strip())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Link link : draft.links()) {
      boolean listed = isListed(draft, link);
      if (SHORTENERS.contains(bare(link.host()))) {
        report.accept(at(draft, link, Gate.TEXT, Severity.ANSWER, Rule.SHORT_LINK));
      } else if (!listed && isShop(link.host())) {
        report.accept(at(draft, link, Gate.LEGAL, Severity.BLOCK, Rule.COMMERCIAL_LINK));
      } else if (!listed && link.host().matches("[0-9.]+|\\[.*")) {
        report.accept(at(draft, link, Gate.TEXT, Severity.ANSWER, Rule.NUMBER_LINK));
      } else if (!listed) {
        report.accept(at(draft, link, Gate.TEXT, Severity.HINT, Rule.UNLISTED_LINK));
      }
      became(draft, link, report);
    }
  }

  /** A shop, or a name that only shops have, before an ending of one or two parts. */
  private static boolean isShop(String host) {
    String[] labels = host.split("\\.");
    int last = labels.length - 1;
    return Hosts.endings(host).stream().anyMatch(SHOPS::contains)
        || last >= 1 && BRANDS.contains(labels[last - 1])
        || last >= 2
            && labels[last - 1].matches("com?|net|org")
            && BRANDS.contains(labels[last - 2]);
  }

  private static boolean isListed(Draft draft, Link link) {
    Set<String> sites = draft.around().lists().sites();
    return draft.knownHosts().contains(link.host())
        || Hosts.endings(link.host()).stream().anyMatch(sites::contains);
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static void became(Draft draft, Link link, Consumer<Finding> report) {
    LinkState state = draft.around().links().getOrDefault(link.address(), LinkState.GOOD);
    if (state == LinkState.DEAD) {
      report.accept(at(draft, link, Gate.TEXT, Severity.ANSWER, Rule.DEAD_LINK));
    } else if (state == LinkState.NOT_REACHED) {
      report.accept(at(draft, link, Gate.TEXT, Severity.HINT, Rule.UNREACHED_LINK));
    }
  }

  private static Finding at(Draft draft, Link link, Gate gate, Severity severity, Rule rule) {
    if (link.from() < 0) {
      return Finding.whole(gate, severity, rule, link.host()).quoting(shortened(link.address()));
    }
    return Finding.at(
        draft.at(link.place()), link.from(), link.to(), gate, severity, rule, link.host());
  }

  private static String shortened(String address) {
    return address.length() <= 200 ? address : address.substring(0, 200) + "…";
  }
}
