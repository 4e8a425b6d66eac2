package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Emergencies read again after the fact, for machines. */
@Path("/api/v1/after-reviews")
class AfterReviewApi {
  private final AfterReviewDesk desk;
  private final CurrentActor current;

  AfterReviewApi(AfterReviewDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /**
   * What was found.
   *
   * @param note the reason; needed where something has to be done
   */
  record Found(
      @NotNull AfterResult result, @Size(max = 2000) @Pattern(regexp = "[^\\u0000]*") String note) {
    String reason() {
      return note == null || note.isBlank() ? null : note.strip();
    }
  }

  @GET
  public Uni<Slice<AfterReviewView>> list(@RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<AfterReviewView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @POST
  @Path("/{id}/result")
  public Uni<AfterReviewView> found(@RestPath UUID id, @NotNull @Valid Found found) {
    return desk.found(current.get(), id, found.result(), found.reason());
  }
}
