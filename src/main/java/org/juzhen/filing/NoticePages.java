package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.filing.FilingActs.Sent;
import org.juzhen.registry.Asked;

/** Where the sponsoring unit enters its notices to the public (公告登记). */
@Path("/filings/{id}/announcements")
@Produces(MediaType.TEXT_HTML)
class NoticePages {
  private final NoticeBoardDesk desk;
  private final NoticeAcceptanceDesk acceptance;
  private final FilingActs acts;

  NoticePages(NoticeBoardDesk desk, NoticeAcceptanceDesk acceptance, FilingActs acts) {
    this.desk = desk;
    this.acceptance = acceptance;
    this.acts = acts;
  }

  /** What was typed. */
  static class Typed {
    @RestForm String kind;
    @RestForm String place;
    @RestForm String channel;
    @RestForm String url;
    @RestForm String startsOn;
    @RestForm FileUpload evidence;

    FilingTyped kept() {
      return FilingTyped.of(
          "kind", kind, "place", place, "channel", channel, "url", url, "startsOn", startsOn);
    }

    NewAnnouncement said(UUID file) {
      return new NewAnnouncement(
          channel,
          url,
          TypedDay.of(startsOn, "startsOn"),
          Asked.constant(AnnouncementKind.class, kind, "kind"),
          Asked.constant(NoticePlace.class, place, "place"),
          file);
    }
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> announce(@RestPath UUID id, @BeanParam Typed typed) {
    return acts.act(
        new Sent(id, typed.kept(), FilingPageMessages::announced),
        typed.evidence,
        typed::said,
        (by, said) -> desk.announce(by, id, said));
  }

  /** A supervisor's word for a notice that the hub could not see. */
  @POST
  @Path("/{notice}/acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> accept(@RestPath UUID id, @RestPath UUID notice, @RestForm String reason) {
    return acts.act(
        new Sent(id, FilingTyped.of("reason", reason), FilingPageMessages::noticeAccepted),
        () -> new NoticeAcceptance(reason),
        (by, said) -> acceptance.accept(by, id, notice, said));
  }
}
