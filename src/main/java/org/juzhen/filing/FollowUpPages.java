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

/** What a unit still does after its filing was decided: registration, statements (后续办理). */
@Path("/filings/{id}")
@Produces(MediaType.TEXT_HTML)
class FollowUpPages {
  private final FollowUpDesk desk;
  private final FilingActs acts;

  FollowUpPages(FollowUpDesk desk, FilingActs acts) {
    this.desk = desk;
    this.acts = acts;
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
    return acts.act(
        new Sent(id, typed.kept(), FilingPageMessages::registered),
        typed.report,
        typed::said,
        (by, said) -> desk.register(by, id, said));
  }

  @POST
  @Path("/statement")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> state(@RestPath UUID id, @RestForm String text, @RestForm FileUpload file) {
    return acts.act(
        new Sent(id, FilingTyped.of("text", text), FilingPageMessages::stated),
        file,
        scan -> new Statement(text, scan),
        (by, said) -> desk.state(by, id, said));
  }
}
