package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** What went out past the hub (未审先发). */
@Path("/observed-posts")
@Produces(MediaType.TEXT_HTML)
class OutsidePages {
  private static final int TEXT = 50_000;

  private final OutsidePostDesk desk;
  private final CurrentActor current;

  OutsidePages(OutsidePostDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance outside(Slice<OutsidePostDesk.Line> page);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), Paging.byId(null, cursor)).map(Templates::outside);
  }

  @POST
  @Path("/{account}/{id}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> review(
      @RestPath UUID account, @RestPath UUID id, @FormParam("text") String text) {
    if (text == null || text.isBlank()) {
      throw KernelProblem.field("text", "REQUIRED");
    }
    if (text.length() > TEXT || text.indexOf('\0') >= 0) {
      throw KernelProblem.field("text", text.length() > TEXT ? "TOO_LONG" : "WRONG_FORMAT");
    }
    return desk.review(current.get(), account, id, text)
        .map(v -> Response.seeOther(URI.create("/reviews/" + v.reviewId())).build());
  }
}
