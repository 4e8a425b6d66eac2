package org.juzhen.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Digests;

/** Pieces whose text is drawn on cards. */
@ApplicationScoped
class GivenCards {
  private final GivenReview given;

  GivenCards(GivenReview given) {
    this.given = given;
  }

  /** The caption, and a card for each of these words, the one with the title first. */
  Piece piece(UUID account, String caption, String... cards) {
    StringBuilder html = new StringBuilder("<p>" + caption + "</p>");
    List<String> drawn = new ArrayList<>();
    for (String words : cards) {
      String digest = Digests.hex("card" + words);
      given.sql(
          "insert into drawn_picture (words_digest, digest, kind, drawn_at) values ($1, $1, 'PAGE',"
              + " now()) on conflict do nothing",
          digest);
      drawn.add(digest);
      html.append("<p><img src=\"file:" + digest + "\" alt=\"" + words + "\"></p>");
    }
    return new Piece(
        account,
        "公交线路调整",
        html.toString(),
        "",
        null,
        List.copyOf(drawn),
        drawn.get(0),
        "2",
        List.copyOf(drawn));
  }
}
