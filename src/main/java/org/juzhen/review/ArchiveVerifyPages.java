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

/**
 * Where anybody who holds a printed review form asks whether it is genuine, and whether what was
 * posted is what was cleared (审核表验证).
 */
@Path("/public/reviews/verify")
@Produces(MediaType.TEXT_HTML)
class ArchiveVerifyPages {
  private static final int LONGEST = 100;
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
    String typed = code == null ? "" : code.strip();
    if (typed.isEmpty()) {
      return Uni.createFrom().item(page(200, "", null));
    }
    String shown = typed.substring(0, Math.min(LONGEST, typed.length()));
    return desk.verify(typed).map(found -> page(found == null ? 404 : 200, shown, found));
  }

  private static Response page(int status, String typed, Verified found) {
    return Response.status(status)
        .entity(Templates.verify(typed, found))
        .header("Cache-Control", "no-store")
        .build();
  }
}
