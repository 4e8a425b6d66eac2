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
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.filing.FilingActs.Sent;
import org.juzhen.registry.Asked;

/** Where letters to authorities outside and their answers are written down (代录). */
@Path("/filings/{id}")
@Produces(MediaType.TEXT_HTML)
class OutsidePages {
  private final OutsideAnswerDesk desk;
  private final FilingActs acts;

  OutsidePages(OutsideAnswerDesk desk, FilingActs acts) {
    this.desk = desk;
    this.acts = acts;
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
    FilingTyped typed = FilingTyped.of("letterNo", letterNo, "sentOn", sentOn);
    return acts.act(
        new Sent(id, typed, FilingPageMessages::letterKept),
        () -> new OutsideWords.Letter(letterNo, TypedDay.of(sentOn, "sentOn")),
        (by, letter) -> desk.send(by, id, letter));
  }

  @POST
  @Path("/outside-answer")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> record(@RestPath UUID id, @BeanParam Typed typed) {
    return acts.act(
        new Sent(id, typed.kept(), FilingPageMessages::answerKept),
        typed.scan,
        typed::said,
        (by, answer) -> desk.record(by, id, answer));
  }

  @POST
  @Path("/outside-check")
  public Uni<Response> check(@RestPath UUID id, @RestForm String matches, @RestForm String doubt) {
    Boolean said = matches == null || matches.isBlank() ? null : "true".equals(matches);
    boolean agrees = Boolean.TRUE.equals(said);
    return acts.act(
        new Sent(
            id,
            FilingTyped.of("doubt", doubt),
            agrees ? FilingPageMessages::answerConfirmed : FilingPageMessages::answerDoubted),
        () -> new OutsideWords.Check(said, doubt),
        (by, check) -> desk.check(by, id, check));
  }
}
