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
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.registry.Asked;
import org.juzhen.web.Forms;

/** Where letters to authorities outside and their answers are written down (代录). */
@Path("/filings/{id}")
@Produces(MediaType.TEXT_HTML)
class OutsidePages {
  private final OutsideAnswerDesk desk;
  private final UploadedFile files;
  private final OneFilingPage page;
  private final Forms forms;
  private final CurrentActor current;

  OutsidePages(
      OutsideAnswerDesk desk,
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

  /** What was typed of an answer. */
  static class Typed {
    @RestForm String decision;
    @RestForm String note;
    @RestForm String authority;
    @RestForm String documentNo;
    @RestForm String answeredOn;
    @RestForm FileUpload scan;

    FilingTyped kept() {
      return FilingTyped.of(
          "decision", decision,
          "note", note,
          "authority", authority,
          "documentNo", documentNo,
          "answeredOn", answeredOn);
    }

    OutsideWords.Answer said(UUID file) {
      return new OutsideWords.Answer(
          Asked.constant(Verdict.class, decision, "decision"),
          note,
          authority,
          documentNo,
          TypedDay.of(answeredOn, "answeredOn"),
          file);
    }
  }

  @POST
  @Path("/outside-letter")
  public Uni<Response> send(@RestPath UUID id, @RestForm String letterNo, @RestForm String sentOn) {
    return page.act(
        id,
        FilingTyped.of("letterNo", letterNo, "sentOn", sentOn),
        FilingPageMessages::letterKept,
        () ->
            desk.send(
                current.get(),
                id,
                forms.checked(new OutsideWords.Letter(letterNo, TypedDay.of(sentOn, "sentOn")))));
  }

  @POST
  @Path("/outside-answer")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> record(@RestPath UUID id, @BeanParam Typed typed) {
    return page.act(
        id,
        typed.kept(),
        FilingPageMessages::answerKept,
        () ->
            files
                .keep(current.get(), typed.scan)
                .chain(file -> desk.record(current.get(), id, forms.checked(typed.said(file)))));
  }

  @POST
  @Path("/outside-check")
  public Uni<Response> check(@RestPath UUID id, @RestForm String matches, @RestForm String doubt) {
    Boolean said = matches == null || matches.isBlank() ? null : "true".equals(matches);
    return page.act(
        id,
        FilingTyped.of("doubt", doubt),
        Boolean.TRUE.equals(said)
            ? FilingPageMessages::answerConfirmed
            : FilingPageMessages::answerDoubted,
        () -> desk.check(current.get(), id, forms.checked(new OutsideWords.Check(said, doubt))));
  }
}
