package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.repost.plan.WantedPin;

/** Duties for machines. */
@Path("/api/v1/duties")
class DutyApi {
  private final DutyDesk desk;
  private final DutyPlanDesk plans;
  private final ExemptionAnswerDesk answers;
  private final CurrentActor current;

  DutyApi(DutyDesk desk, DutyPlanDesk plans, ExemptionAnswerDesk answers, CurrentActor current) {
    this.answers = answers;
    this.desk = desk;
    this.plans = plans;
    this.current = current;
  }

  record Reason(@NotBlank @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason) {}

  @GET
  public Uni<Slice<DutyView>> list(
      @RestQuery UUID articleId,
      @RestQuery UUID accountId,
      @RestQuery List<String> state,
      @RestQuery OffsetDateTime dueBefore,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    DutyQuestion question =
        new DutyQuestion(articleId, accountId, states(state), instant(dueBefore));
    return desk.list(current.get(), question, Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<DutyView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @POST
  @Path("/{id}/exemption")
  public Uni<DutyView> exempt(@RestPath UUID id, @NotNull @Valid Reason reason) {
    return desk.exempt(current.get(), id, reason.reason());
  }

  /** Whoever asked asks no longer. */
  @DELETE
  @Path("/{id}/exemption")
  public Uni<DutyView> withdraw(@RestPath UUID id) {
    return answers.withdraw(current.get(), id);
  }

  @POST
  @Path("/{id}/exemption/refusal")
  public Uni<DutyView> refuse(@RestPath UUID id, @NotNull @Valid Reason reason) {
    return answers.refuse(current.get(), id, reason.reason());
  }

  @PUT
  @Path("/{id}/plan")
  public Uni<DutyView> pin(@RestPath UUID id, @NotNull @Valid WantedPin wanted) {
    return plans.pin(current.get(), id, wanted);
  }

  @DELETE
  @Path("/{id}/plan")
  public Uni<DutyView> unpin(@RestPath UUID id) {
    return plans.unpin(current.get(), id);
  }

  static List<String> states(List<String> wanted) {
    for (String state : wanted) {
      if (List.of(DutyState.values()).stream().noneMatch(s -> s.name().equals(state))) {
        throw KernelProblem.field("state", "WRONG_VALUE");
      }
    }
    return wanted;
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
