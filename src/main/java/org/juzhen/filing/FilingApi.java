package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Filings for machines. */
@Path("/api/v1/filings")
class FilingApi {
  private final FilingDesk desk;
  private final DecisionDesk decisions;
  private final NoticeBoardDesk notices;
  private final NoticeAcceptanceDesk acceptance;
  private final FollowUpDesk followUps;
  private final CurrentActor current;

  FilingApi(
      FilingDesk desk,
      DecisionDesk decisions,
      NoticeBoardDesk notices,
      NoticeAcceptanceDesk acceptance,
      FollowUpDesk followUps,
      CurrentActor current) {
    this.desk = desk;
    this.decisions = decisions;
    this.notices = notices;
    this.acceptance = acceptance;
    this.followUps = followUps;
    this.current = current;
  }

  /** Which historic filings are confirmed. */
  record Confirmation(@NotEmpty @Size(max = 5000) Set<@NotNull UUID> ids) {}

  @POST
  @ResponseStatus(201)
  public Uni<FilingView> draft(@NotNull @Valid FilingWords said) {
    return desk.draft(current.get(), said);
  }

  @GET
  public Uni<Slice<FilingView>> list(
      @BeanParam FilingQuestion question, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), question.search(), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<RestResponse<FilingView>> show(@RestPath UUID id) {
    return desk.show(current.get(), id).map(FilingApi::tagged);
  }

  @PATCH
  @Path("/{id}")
  public Uni<RestResponse<FilingView>> edit(
      @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid FilingWords said) {
    return desk.edit(current.get(), id, ifMatch, said).map(FilingApi::tagged);
  }

  @POST
  @Path("/{id}/submission")
  public Uni<FilingView> submit(@RestPath UUID id) {
    return desk.submit(current.get(), id);
  }

  @POST
  @Path("/{id}/decisions")
  public Uni<FilingView> decide(@RestPath UUID id, @NotNull @Valid Decision decision) {
    return decisions.decide(current.get(), id, decision);
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<FilingView> withdraw(@RestPath UUID id) {
    return desk.withdraw(current.get(), id);
  }

  @POST
  @Path("/{id}/announcements")
  public Uni<FilingView> announce(@RestPath UUID id, @NotNull @Valid NewAnnouncement said) {
    return notices.announce(current.get(), id, said);
  }

  @POST
  @Path("/{id}/announcements/{notice}/acceptance")
  public Uni<FilingView> accept(
      @RestPath UUID id, @RestPath UUID notice, @NotNull @Valid NoticeAcceptance said) {
    return acceptance.accept(current.get(), id, notice, said);
  }

  @GET
  @Path("/{id}/notices")
  public Uni<NoticeBoard> notices(@RestPath UUID id) {
    return notices.board(current.get(), id);
  }

  @POST
  @Path("/{id}/registration")
  public Uni<FilingView> register(@RestPath UUID id, @NotNull @Valid Registration said) {
    return followUps.register(current.get(), id, said);
  }

  @POST
  @Path("/{id}/statement")
  public Uni<FilingView> state(@RestPath UUID id, @NotNull @Valid Statement said) {
    return followUps.state(current.get(), id, said);
  }

  @POST
  @Path("/confirmations")
  public Uni<DecisionDesk.Confirmed> confirm(@NotNull @Valid Confirmation wanted) {
    return decisions.confirm(current.get(), wanted.ids());
  }

  private static RestResponse<FilingView> tagged(FilingView filing) {
    return RestResponse.ResponseBuilder.ok(filing).tag(Integer.toString(filing.version())).build();
  }
}
