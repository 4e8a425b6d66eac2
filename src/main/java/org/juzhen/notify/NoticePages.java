package org.juzhen.notify;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
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
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** The bell and the list behind it. */
@Path("/notices")
@Produces(MediaType.TEXT_HTML)
class NoticePages {
  private final NoticeDesk desk;
  private final CurrentActor current;

  NoticePages(NoticeDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "notify")
  static class Templates {
    private Templates() {}

    static native TemplateInstance notices(Slice<NoticeView> slice);

    static native TemplateInstance bell(long unread);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(30, cursor)).map(Templates::notices);
  }

  @GET
  @Path("/count")
  public Uni<TemplateInstance> count() {
    return desk.unread(current.get()).map(Templates::bell);
  }

  @POST
  @Path("/reading")
  public Uni<Response> readAll() {
    return desk.readAll(current.get()).map(x -> Response.seeOther(URI.create("/notices")).build());
  }

  /** Opens what the notice is about; that it was read is written down on the way. */
  @POST
  @Path("/{id}/reading")
  public Uni<Response> read(@RestPath UUID id) {
    return desk.read(current.get(), id)
        .map(n -> Response.seeOther(URI.create(n.link() == null ? "/notices" : n.link())).build());
  }
}
