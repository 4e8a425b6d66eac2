package org.juzhen.review.rolls;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;

/** The lists of a unit for machines. */
@Path("/api/v1/units/{id}/review-lists")
class RollApi {
  private final RollDesk desk;
  private final CurrentActor current;

  RollApi(RollDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record Lines(
      @NotNull @Size(max = 5000)
          List<@NotNull @Size(max = 200) @Pattern(regexp = "[^\\u0000]*") String> lines) {}

  @GET
  public Uni<List<RollView>> list(@RestPath UUID id) {
    return desk.list(current.get(), id);
  }

  @GET
  @Path("/{kind}")
  public Uni<RestResponse<RollView>> show(@RestPath UUID id, @RestPath String kind) {
    RollKind which = kind(kind);
    return desk.list(current.get(), id)
        .map(
            all -> all.stream().filter(r -> r.own() && r.kind() == which).findFirst().orElseThrow())
        .map(RollApi::tagged);
  }

  @PATCH
  @Path("/{kind}")
  public Uni<RestResponse<RollView>> replace(
      @RestPath UUID id,
      @RestPath String kind,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid Lines wanted) {
    return desk.replace(current.get(), id, kind(kind), ifMatch, wanted.lines())
        .map(RollApi::tagged);
  }

  private static RestResponse<RollView> tagged(RollView view) {
    return RestResponse.ResponseBuilder.ok(view).tag(Integer.toString(view.version())).build();
  }

  static RollKind kind(String word) {
    for (RollKind kind : RollKind.values()) {
      if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw KernelProblem.NOT_FOUND.with("list", word);
  }
}
