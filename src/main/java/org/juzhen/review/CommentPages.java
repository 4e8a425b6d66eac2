package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.review.screening.Place;
import org.juzhen.web.Flash;

/** Comments from the desk; every form leads back to the desk. */
@Path("/reviews/{id}/comments")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CommentPages {
  private static final int QUOTE = 500;
  private static final int BODY = 2000;

  private final CommentDesk desk;
  private final CurrentActor current;
  private final Flash flash;

  CommentPages(CommentDesk desk, CurrentActor current, Flash flash) {
    this.desk = desk;
    this.current = current;
    this.flash = flash;
  }

  @POST
  public Uni<Response> write(
      @RestPath UUID id, MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
    NewComment wanted =
        new NewComment(
            account(sent.getFirst("accountId")),
            place(sent.getFirst("place")),
            near(sent.getFirst("near")),
            text("quote", sent.getFirst("quote"), QUOTE),
            text("body", sent.getFirst("body"), BODY));
    return desk.write(current.get(), id, wanted).map(c -> back(id, words(headers).doneCommented()));
  }

  @POST
  @Path("/{comment}/answer")
  public Uni<Response> answer(
      @RestPath UUID id,
      @RestPath UUID comment,
      @FormParam("answer") String answer,
      @Context HttpHeaders headers) {
    String said = text("answer", answer, BODY);
    return desk.answer(current.get(), id, comment, said)
        .map(c -> back(id, words(headers).doneAnswered()));
  }

  @POST
  @Path("/{comment}/resolution")
  public Uni<Response> resolve(
      @RestPath UUID id, @RestPath UUID comment, @Context HttpHeaders headers) {
    return desk.resolve(current.get(), id, comment)
        .map(c -> back(id, words(headers).doneResolved()));
  }

  private Response back(UUID id, String said) {
    return flash.to("/reviews/" + id + "#comments", said);
  }

  private static UUID account(String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("accountId", "WRONG_FORMAT");
    }
  }

  private static Place place(String name) {
    try {
      return Place.valueOf(name == null ? "" : name);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("place", "WRONG_VALUE");
    }
  }

  /** Only says which of the same words are meant, so a wrong one does no harm. */
  private static int near(String number) {
    return number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) : 0;
  }

  private static String text(String field, String value, int most) {
    if (value == null || value.isBlank()) {
      throw KernelProblem.field(field, "REQUIRED");
    }
    if (value.length() > most || value.indexOf('\0') >= 0) {
      throw KernelProblem.field(field, value.length() > most ? "TOO_LONG" : "WRONG_FORMAT");
    }
    return value;
  }

  private static ReadingMessages words(HttpHeaders headers) {
    return Languages.reading(Languages.of(headers));
  }
}
