package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
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
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.registry.Asked;
import org.juzhen.web.Forms;

/** Where the sponsoring unit enters its notices to the public (公告登记). */
@Path("/filings/{id}/announcements")
@Produces(MediaType.TEXT_HTML)
class NoticePages {
  private final NoticeBoardDesk desk;
  private final UploadedFile files;
  private final OneFilingPage page;
  private final Forms forms;
  private final CurrentActor current;

  NoticePages(
      NoticeBoardDesk desk,
      UploadedFile files,
      OneFilingPage page,
      Forms forms,
      CurrentActor current) {
    this.desk = desk;
    this.files = files;
    this.page = page;
    this.forms = forms;
    this.current = current;
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
  public Uni<Response> announce(@RestPath UUID id, @jakarta.ws.rs.BeanParam Typed typed) {
    return page.act(
        id,
        typed.kept(),
        FilingPageMessages::announced,
        () -> {
          forms.checked(typed.said(null));
          return files
              .keep(current.get(), typed.evidence)
              .chain(file -> desk.announce(current.get(), id, typed.said(file)));
        });
  }
}
