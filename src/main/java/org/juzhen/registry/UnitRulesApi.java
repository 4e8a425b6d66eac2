package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.profile.NewRule;
import org.juzhen.profile.RuleBook;
import org.juzhen.profile.RulePreview;
import org.juzhen.profile.RuleStory;
import org.juzhen.profile.RuleWithdrawal;

/** Rule books for machines. */
@Path("/api/v1/units/{id}/rules")
class UnitRulesApi {
  private final UnitRulesDesk desk;
  private final CurrentActor current;

  UnitRulesApi(UnitRulesDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<RuleBook> book(@RestPath UUID id, @RestQuery LocalDate on) {
    return desk.book(current.get(), id, on, Locale.CHINESE);
  }

  @GET
  @Path("/{key}")
  public Uni<RuleStory> story(@RestPath UUID id, @RestPath String key, @RestQuery LocalDate on) {
    return desk.story(current.get(), id, key, on, Locale.CHINESE);
  }

  @POST
  @Path("/{key}")
  public Uni<RuleStory> decide(
      @RestPath UUID id, @RestPath String key, @NotNull @Valid NewRule wanted) {
    return desk.decide(current.get(), id, key, wanted);
  }

  @POST
  @Path("/{key}/withdrawal")
  public Uni<RuleStory> withdraw(
      @RestPath UUID id, @RestPath String key, @NotNull @Valid RuleWithdrawal wanted) {
    return desk.withdraw(current.get(), id, key, wanted);
  }

  @POST
  @Path("/{key}/preview")
  public Uni<RulePreview> preview(
      @RestPath UUID id, @RestPath String key, @NotNull @Valid NewRule wanted) {
    return desk.preview(current.get(), id, key, wanted);
  }
}
