package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.review.OutsideView;

/** What really is on an account. */
@Path("/api/v1/accounts/{id}/observed-posts")
class ObservedApi {
  private final ObservedDesk desk;
  private final OutsidePostDesk outside;
  private final CurrentActor current;

  ObservedApi(ObservedDesk desk, OutsidePostDesk outside, CurrentActor current) {
    this.desk = desk;
    this.outside = outside;
    this.current = current;
  }

  @GET
  public Uni<Slice<ObservedDesk.View>> list(
      @RestPath UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), id, Paging.of(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<ObservedDesk.View> note(@RestPath UUID id, @NotNull @Valid Seen seen) {
    return desk.note(current.get(), id, seen);
  }

  /**
   * What it says, as whoever looked at it copied it.
   *
   * @param reason why it is to be read again; needed once something was found
   */
  record Words(
      @NotBlank @Size(max = 50_000) @Pattern(regexp = "[^\\u0000]*") String text,
      @Size(max = 1000) @Pattern(regexp = "[^\\u0000]*") String reason) {}

  /** All readings of it, the newest first; the last that was signed to its end is in force. */
  @GET
  @Path("/{observed}/review")
  public Uni<List<OutsideView>> readings(@RestPath UUID id, @RestPath UUID observed) {
    return outside.readings(current.get(), id, observed);
  }

  /** Why it is ended. */
  record Ending(@NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\u0000]*") String reason) {}

  /** Ends a reading that nobody can sign; whoever supervises the unit may. */
  @POST
  @Path("/{observed}/review/ending")
  public Uni<OutsideView> end(
      @RestPath UUID id, @RestPath UUID observed, @NotNull @Valid Ending ending) {
    return outside.end(current.get(), id, observed, ending.reason());
  }

  /**
   * Begins a reading of what went out past the hub; it never clears anything, and what was found
   * before stands until it is signed.
   */
  @POST
  @Path("/{observed}/review")
  @ResponseStatus(201)
  public Uni<OutsideView> review(
      @RestPath UUID id, @RestPath UUID observed, @NotNull @Valid Words words) {
    return outside.review(
        current.get(), id, observed, new OutsidePostDesk.Copied(words.text(), words.reason()));
  }
}
