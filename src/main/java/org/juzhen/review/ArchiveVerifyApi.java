package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.KernelProblem;

/** The question whether a printed review form is genuine, which anybody may ask. */
@Path("/api/v1/public/reviews/verify")
class ArchiveVerifyApi {
  private final ArchiveDesk desk;

  ArchiveVerifyApi(ArchiveDesk desk) {
    this.desk = desk;
  }

  @GET
  public Uni<ArchiveDesk.Verified> verify(
      @RestQuery @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\u0000]*") String code) {
    return desk.verify(code)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("code", code));
  }
}
