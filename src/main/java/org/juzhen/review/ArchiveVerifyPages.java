package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.review.ArchiveDesk.Verified;
import org.juzhen.web.CodePage;

/**
 * Where anybody who holds a printed review form asks whether it is genuine, and whether what was
 * posted is what was cleared (审核表验证).
 */
@Path("/public/reviews/verify")
@Produces(MediaType.TEXT_HTML)
class ArchiveVerifyPages {
  private final ArchiveDesk desk;

  ArchiveVerifyPages(ArchiveDesk desk) {
    this.desk = desk;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance verify(String typed, Verified verified);
  }

  @GET
  public Uni<Response> verify(@RestQuery String code) {
    return CodePage.of(code, desk::verify, Templates::verify);
  }
}
