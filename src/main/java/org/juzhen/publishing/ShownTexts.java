package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.files.CleanHtml;

/** What an account shows of a post, as bare words; joins the caller's transaction. */
@ApplicationScoped
public class ShownTexts {
  private final PostVariants variants;

  ShownTexts(PostVariants variants) {
    this.variants = variants;
  }

  /** The words, or null where the account has no part in the post. */
  public Uni<String> of(UUID post, UUID account) {
    return variants.of(post, account).map(v -> v == null ? null : CleanHtml.text(v.bodyHtml));
  }
}
