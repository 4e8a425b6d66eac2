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
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Forms;

/** What a unit still does after its filing was decided: registration, statements (后续办理). */
@Path("/filings/{id}")
@Produces(MediaType.TEXT_HTML)
class FollowUpPages {
  private final FollowUpDesk desk;
  private final UploadedFile files;
  private final OneFilingPage page;
  private final Forms forms;
  private final CurrentActor current;

  FollowUpPages(
      FollowUpDesk desk,
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

  /** What was typed of a registration. */
  static class Typed {
    @RestForm String platformId;
    @RestForm String certifiedBody;
    @RestForm String home;
    @RestForm String certifiedOn;
    @RestForm String securityTest;
    @RestForm FileUpload report;

    FilingTyped kept() {
      return FilingTyped.of(
          "platformId", platformId,
          "certifiedBody", certifiedBody,
          "home", home,
          "certifiedOn", certifiedOn,
          "securityTest", securityTest);
    }

    Registration said(UUID file) {
      return new Registration(
          platformId,
          certifiedBody,
          home == null || home.isBlank() ? null : home.strip(),
          TypedDay.of(certifiedOn, "certifiedOn"),
          file,
          securityTest);
    }
  }

  @POST
  @Path("/registration")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> register(@RestPath UUID id, @BeanParam Typed typed) {
    return page.act(
        id,
        typed.kept(),
        FilingPageMessages::registered,
        () -> {
          forms.checked(typed.said(null));
          return files
              .keep(current.get(), typed.report)
              .chain(file -> desk.register(current.get(), id, typed.said(file)));
        });
  }

  @POST
  @Path("/statement")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> state(@RestPath UUID id, @RestForm String text, @RestForm FileUpload file) {
    return page.act(
        id,
        FilingTyped.of("text", text),
        FilingPageMessages::stated,
        () -> {
          forms.checked(new Statement(text, null));
          return files
              .keep(current.get(), file)
              .chain(kept -> desk.state(current.get(), id, new Statement(text, kept)));
        });
  }
}
