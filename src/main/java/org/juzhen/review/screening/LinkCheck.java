package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;

/** Links that hide where they lead, and links to places that nobody has listed. */
@ApplicationScoped
class LinkCheck implements Check {
  private static final Set<String> SHORTENERS =
      Set.of(
          "t.cn",
          "url.cn",
          "dwz.cn",
          "suo.im",
          "u.nu",
          "bit.ly",
          "tinyurl.com",
          "goo.gl",
          "t.co",
          "is.gd",
          "mrw.so",
          "suo.nz",
          "sourl.cn",
          "c7.gg",
          "3.cn",
          "tb.cn");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Link link : draft.links()) {
      boolean isShort = SHORTENERS.contains(link.host());
      if (isShort || !draft.knownHosts().contains(link.host())) {
        report.accept(
            Finding.at(
                draft.body(),
                link.from(),
                link.to(),
                Gate.TEXT,
                Severity.HINT,
                isShort ? Rule.SHORT_LINK : Rule.UNLISTED_LINK,
                link.host()));
      }
    }
  }
}
