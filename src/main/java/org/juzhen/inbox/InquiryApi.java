package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.review.Grade;

/** Inquiries for machines. */
@Path("/api/v1/inquiries")
class InquiryApi {
  private static final String NO_NUL = "[^\\u0000]*";

  private final InquiryDesk desk;
  private final ReplyDesk replies;
  private final TakingBackDesk takingBack;
  private final InquiryReadDesk reading;
  private final CurrentActor current;

  InquiryApi(
      InquiryDesk desk,
      ReplyDesk replies,
      TakingBackDesk takingBack,
      InquiryReadDesk reading,
      CurrentActor current) {
    this.desk = desk;
    this.replies = replies;
    this.takingBack = takingBack;
    this.reading = reading;
    this.current = current;
  }

  /**
   * What an inquiry is.
   *
   * @param hide true where it will not be handled; then the reason is needed
   */
  record Moderation(
      Category category,
      boolean valuable,
      boolean hide,
      @Size(max = 500) @Pattern(regexp = NO_NUL) String reason) {}

  record Assignment(@NotNull UUID unitId, @Size(max = 500) @Pattern(regexp = NO_NUL) String note) {}

  record Reason(@NotBlank @Size(max = 500) @Pattern(regexp = NO_NUL) String reason) {}

  record NewReply(
      @NotBlank @Size(max = 2000) @Pattern(regexp = NO_NUL) String body,
      UUID knowledgeEntryId,
      @NotNull Grade grade,
      @Size(max = 20) List<@NotNull UUID> concernedUnitIds,
      UUID planFileId) {

    ReplyGrading.Said said() {
      return new ReplyGrading.Said(grade, concernedUnitIds, planFileId);
    }
  }

  record Closure(Outcome outcome, @Size(max = 1000) @Pattern(regexp = NO_NUL) String note) {}

  @GET
  public Uni<Slice<InquiryLine>> list(
      @RestQuery InquiryState state,
      @RestQuery UUID accountId,
      @RestQuery UUID assignedUnitId,
      @RestQuery IncomingMessage.Kind kind,
      @RestQuery OffsetDateTime dueBefore,
      @RestQuery boolean running,
      @RestQuery Integer limit,
      @RestQuery String cursor,
      @Context HttpHeaders headers) {
    Instant due = dueBefore == null ? null : dueBefore.toInstant();
    InquiryFilter filter = new InquiryFilter(state, accountId, assignedUnitId, kind, due, running);
    return reading.list(current.get(), filter, Paging.of(limit, cursor), language(headers));
  }

  @GET
  @Path("/{id}")
  public Uni<InquiryView> show(@RestPath UUID id, @Context HttpHeaders headers) {
    return reading.show(current.get(), id, language(headers));
  }

  @POST
  @Path("/{id}/moderation")
  public Uni<InquiryView> moderate(
      @RestPath UUID id, @NotNull @Valid Moderation said, @Context HttpHeaders headers) {
    Uni<Void> done =
        said.hide()
            ? desk.hide(current.get(), id, said.reason())
            : desk.screen(current.get(), id, said.category(), said.valuable());
    return done.chain(x -> show(id, headers));
  }

  @POST
  @Path("/{id}/assignment")
  public Uni<InquiryView> assign(
      @RestPath UUID id, @NotNull @Valid Assignment to, @Context HttpHeaders headers) {
    return desk.assign(current.get(), id, to.unitId(), to.note()).chain(x -> show(id, headers));
  }

  @POST
  @Path("/{id}/acceptance")
  public Uni<InquiryView> accept(@RestPath UUID id, @Context HttpHeaders headers) {
    return desk.accept(current.get(), id).chain(x -> show(id, headers));
  }

  @POST
  @Path("/{id}/bounce")
  public Uni<InquiryView> bounce(
      @RestPath UUID id, @NotNull @Valid Reason why, @Context HttpHeaders headers) {
    return desk.bounce(current.get(), id, why.reason()).chain(x -> show(id, headers));
  }

  @POST
  @Path("/{id}/extension")
  public Uni<InquiryView> extend(
      @RestPath UUID id, @NotNull @Valid Reason why, @Context HttpHeaders headers) {
    return desk.extend(current.get(), id, why.reason()).chain(x -> show(id, headers));
  }

  @POST
  @Path("/{id}/replies")
  public Uni<InquiryView> reply(
      @RestPath UUID id, @NotNull @Valid NewReply reply, @Context HttpHeaders headers) {
    return replies
        .reply(current.get(), id, reply.body(), reply.knowledgeEntryId(), reply.said())
        .chain(x -> show(id, headers));
  }

  /** Takes a cleared answer back while it is not out. */
  @POST
  @Path("/{id}/withdrawal")
  public Uni<InquiryView> takeBack(
      @RestPath UUID id, @NotNull @Valid Reason why, @Context HttpHeaders headers) {
    return takingBack.takeBack(current.get(), id, why.reason()).chain(x -> show(id, headers));
  }

  @POST
  @Path("/{id}/closure")
  public Uni<InquiryView> close(
      @RestPath UUID id, @NotNull @Valid Closure how, @Context HttpHeaders headers) {
    return desk.close(current.get(), id, how.outcome(), how.note()).chain(x -> show(id, headers));
  }

  private static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.CHINESE);
  }
}
