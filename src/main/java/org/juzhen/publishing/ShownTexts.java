package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.juzhen.files.CleanHtml;
import org.juzhen.review.Piece;

/** What an account shows of a post, as bare words; joins the caller's transaction. */
@ApplicationScoped
public class ShownTexts {
  private final PostVariants variants;

  ShownTexts(PostVariants variants) {
    this.variants = variants;
  }

  /** The words, or null where the account has no part in the post. */
  public Uni<String> of(UUID post, UUID account) {
    return variants.of(post, account).map(v -> v == null ? null : words(v.piece()));
  }

  /** What is written on the pictures that the hub drew is said, too. */
  static String words(Piece piece) {
    String text = CleanHtml.text(piece.bodyHtml());
    if (piece.drawn().isEmpty()) {
      return text;
    }
    return Jsoup.parseBodyFragment(piece.bodyHtml()).select("img[src^=file:]").stream()
        .filter(i -> piece.drawn().contains(i.attr("src").substring("file:".length())))
        .map(i -> i.attr("alt"))
        .collect(Collectors.joining("", text + "\n", ""));
  }
}
