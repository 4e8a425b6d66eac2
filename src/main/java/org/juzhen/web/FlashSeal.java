package org.juzhen.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.juzhen.kernel.Sealed;

/** Seals the sentences that this hub wrote, so that any node can tell them from others. */
@ApplicationScoped
class FlashSeal {
  private static final String PURPOSE = "flash";

  private final Sealed sealed;

  FlashSeal(Sealed sealed) {
    this.sealed = sealed;
  }

  String closed(String sentence) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.seal(sentence, PURPOSE));
  }

  /** The sentence, or null when somebody else wrote it. */
  String opened(String cookie) {
    try {
      return sealed.openText(Base64.getUrlDecoder().decode(cookie), PURPOSE);
    } catch (IllegalArgumentException | IllegalStateException foreign) {
      return null;
    }
  }
}
