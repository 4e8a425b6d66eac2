package org.juzhen.review;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.review.screening.Place;

/** The form of a comment as it came in, kept when it is refused. */
record CommentForm(String accountId, String place, String near, String quote, String body) {
  static final int QUOTE = 500;
  static final int BODY = 2000;
  static final CommentForm EMPTY = new CommentForm("", "BODY", "0", "", "");

  static CommentForm of(MultivaluedMap<String, String> sent) {
    return new CommentForm(
        shown(sent.getFirst("accountId")),
        shown(sent.getFirst("place")),
        shown(sent.getFirst("near")),
        shown(sent.getFirst("quote")),
        shown(sent.getFirst("body")));
  }

  /** Never null, and without the one sign that no page and no database takes. */
  static String shown(String typed) {
    return typed == null ? "" : typed.replace('\0', '\uFFFD');
  }

  /** The comment, or a refusal that names every wrong field. */
  NewComment wanted() {
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    UUID account = account(problem);
    Place where = place(problem);
    text(problem, "quote", quote, QUOTE);
    text(problem, "body", body, BODY);
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    return new NewComment(account, where, nearness(), quote, body);
  }

  static void text(Problem problem, String field, String value, int most) {
    if (value.isBlank()) {
      problem.field(field, "REQUIRED");
    } else if (value.length() > most) {
      problem.field(field, "TOO_LONG");
    } else if (value.indexOf('\uFFFD') >= 0) {
      problem.field(field, "WRONG_FORMAT");
    }
  }

  private UUID account(Problem problem) {
    try {
      return accountId.isBlank() ? null : UUID.fromString(accountId);
    } catch (IllegalArgumentException e) {
      problem.field("accountId", "WRONG_FORMAT");
      return null;
    }
  }

  private Place place(Problem problem) {
    try {
      return Place.valueOf(place);
    } catch (IllegalArgumentException e) {
      problem.field("place", "WRONG_VALUE");
      return null;
    }
  }

  /** Only says which of the same words are meant, so a wrong one does no harm. */
  private int nearness() {
    return near.matches("\\d{1,7}") ? Integer.parseInt(near) : 0;
  }
}
