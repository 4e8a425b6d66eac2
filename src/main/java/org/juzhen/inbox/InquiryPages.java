package org.juzhen.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.review.ConcernedUnits;
import org.juzhen.review.Grade;

/** The inbox for people (互动): the list, and one conversation with what the library suggests. */
@Path("/inquiries")
@Produces(MediaType.TEXT_HTML)
class InquiryPages {
  private static final int ON_A_PAGE = 30;

  private final InquiryDesk desk;
  private final ReplyDesk replies;
  private final TakingBackDesk takingBack;
  private final InquiryReadDesk reading;
  private final InquiryActs acts;
  private final UploadedFile uploads;
  private final CurrentActor current;

  InquiryPages(
      InquiryDesk desk,
      ReplyDesk replies,
      TakingBackDesk takingBack,
      InquiryReadDesk reading,
      InquiryActs acts,
      UploadedFile uploads,
      CurrentActor current) {
    this.desk = desk;
    this.replies = replies;
    this.takingBack = takingBack;
    this.reading = reading;
    this.acts = acts;
    this.uploads = uploads;
    this.current = current;
  }

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(Slice<InquiryLine> slice, InquiryState state, boolean all);

    static native TemplateInstance inquiry(
        InquiryView inquiry,
        List<HandlingUnit> units,
        List<Grade> grades,
        List<ConcernedUnits.Choice> concerned,
        ReplyForm form,
        String refusal);

    static native TemplateInstance original(String text);
  }

  @GET
  public Uni<TemplateInstance> list(
      @RestQuery InquiryState state,
      @RestQuery IncomingMessage.Kind kind,
      @RestQuery boolean all,
      @RestQuery String cursor,
      @Context HttpHeaders headers) {
    boolean running = state == null && !all;
    InquiryFilter filter = new InquiryFilter(state, null, null, kind, null, running);
    return reading
        .list(current.get(), filter, Paging.of(ON_A_PAGE, cursor), InquiryActs.language(headers))
        .map(s -> Templates.list(s, state, all));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id, @Context HttpHeaders headers) {
    return acts.page(current.get(), id, headers, ReplyForm.blank(), null);
  }

  /** What stands behind the stars; that it was opened is written down. */
  @POST
  @Path("/{id}/messages/{message}/original")
  public Uni<TemplateInstance> original(@RestPath UUID id, @RestPath UUID message) {
    return reading.original(current.get(), id, message).map(Templates::original);
  }

  @POST
  @Path("/{id}/moderation")
  public Uni<Response> moderate(
      @RestPath UUID id,
      @RestForm Category category,
      @RestForm boolean valuable,
      @RestForm boolean hide,
      @RestForm String reason,
      @Context HttpHeaders headers) {
    return acts.act(
        current.get(),
        id,
        headers,
        ReplyForm.blank(),
        () ->
            hide
                ? desk.hide(current.get(), id, InquiryActs.text(reason, 500))
                : desk.screen(current.get(), id, category, valuable));
  }

  @POST
  @Path("/{id}/assignment")
  public Uni<Response> assign(
      @RestPath UUID id, @RestForm UUID unitId, @Context HttpHeaders headers) {
    return acts.act(
        current.get(),
        id,
        headers,
        ReplyForm.blank(),
        () -> desk.assign(current.get(), id, unitId, null));
  }

  @POST
  @Path("/{id}/acceptance")
  public Uni<Response> accept(@RestPath UUID id, @Context HttpHeaders headers) {
    return acts.act(
        current.get(), id, headers, ReplyForm.blank(), () -> desk.accept(current.get(), id));
  }

  @POST
  @Path("/{id}/bounce")
  public Uni<Response> bounce(
      @RestPath UUID id, @RestForm String reason, @Context HttpHeaders headers) {
    return acts.act(
        current.get(),
        id,
        headers,
        ReplyForm.blank(),
        () -> desk.bounce(current.get(), id, InquiryActs.needed("reason", reason, 500)));
  }

  @POST
  @Path("/{id}/extension")
  public Uni<Response> extend(
      @RestPath UUID id, @RestForm String reason, @Context HttpHeaders headers) {
    return acts.act(
        current.get(),
        id,
        headers,
        ReplyForm.blank(),
        () -> desk.extend(current.get(), id, InquiryActs.needed("reason", reason, 500)));
  }

  @POST
  @Path("/{id}/replies")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> reply(
      @RestPath UUID id, @BeanParam ReplyForm form, @Context HttpHeaders headers) {
    return acts.act(
        current.get(),
        id,
        headers,
        form,
        () ->
            uploads
                .keep(current.get(), form.plan)
                .invoke(form::kept)
                .chain(
                    x ->
                        replies.reply(
                            current.get(),
                            id,
                            InquiryActs.needed("body", form.body, 2000),
                            form.knowledgeEntryId,
                            form.said())));
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<Response> takeBack(
      @RestPath UUID id, @RestForm String reason, @Context HttpHeaders headers) {
    return acts.act(
        current.get(),
        id,
        headers,
        ReplyForm.blank(),
        () -> takingBack.takeBack(current.get(), id, InquiryActs.needed("reason", reason, 500)));
  }

  @POST
  @Path("/{id}/closure")
  public Uni<Response> close(
      @RestPath UUID id,
      @RestForm Outcome outcome,
      @RestForm String note,
      @Context HttpHeaders headers) {
    return acts.act(
        current.get(),
        id,
        headers,
        ReplyForm.blank(),
        () -> desk.close(current.get(), id, outcome, InquiryActs.text(note, 1000)));
  }
}
