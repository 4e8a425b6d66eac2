package org.juzhen.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.OwnAddress;
import org.juzhen.kernel.Role;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The files of an article as a part of other pages (附件). */
@Path("/articles/{id}/attachments")
@Produces(MediaType.TEXT_HTML)
class AttachmentPages {
  private final AttachmentListDesk list;
  private final CurrentActor current;
  private final OwnAddress own;
  private final Forms forms;
  private final Sentences sentences;

  AttachmentPages(
      AttachmentListDesk list,
      CurrentActor current,
      OwnAddress own,
      Forms forms,
      Sentences sentences) {
    this.list = list;
    this.current = current;
    this.own = own;
    this.forms = forms;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance attachments(
        UUID article, List<AttachmentView> files, String hub, boolean mayFetch, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> part(@RestPath UUID id, @Context UriInfo here) {
    boolean may = current.get().has(Role.PORTAL_EDITOR) || current.get().has(Role.SUPERVISOR);
    return part(id, here, may, Faults.none());
  }

  /** The same without a form of its own, to stand inside of another one. */
  @GET
  @Path("/links")
  public Uni<TemplateInstance> links(@RestPath UUID id, @Context UriInfo here) {
    return part(id, here, false, Faults.none());
  }

  private Uni<TemplateInstance> part(UUID id, UriInfo here, boolean may, Faults faults) {
    String hub = own.orElse(here.getBaseUri()).replaceFirst("/$", "");
    return list.of(current.get(), id)
        .map(
            files -> {
              boolean gaps = files.stream().anyMatch(f -> !f.isKept());
              return Templates.attachments(id, files, hub, may && gaps, faults);
            });
  }

  @POST
  @Path("/fetching")
  public Uni<Response> again(@RestPath UUID id, @Context UriInfo here) {
    return forms.act(
        () -> list.again(current.get(), id),
        new Next<>(
            x -> "/articles/" + id, x -> sentences.of(AttachmentMessages.class).fetchedAgain()),
        faults -> part(id, here, true, faults));
  }
}
