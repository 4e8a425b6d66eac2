package org.juzhen.repost;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Platform;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The rules of reposting on a page: see, try, set, confirm and end them (转载规则). */
@Path("/repost-rules")
@Produces(MediaType.TEXT_HTML)
class RulePages {
  private final RepostRuleDesk desk;
  private final CurrentActor current;
  private final RulePlaces places;
  private final Forms forms;
  private final Sentences sentences;

  RulePages(
      RepostRuleDesk desk,
      CurrentActor current,
      RulePlaces places,
      Forms forms,
      Sentences sentences) {
    this.desk = desk;
    this.current = current;
    this.places = places;
    this.forms = forms;
    this.sentences = sentences;
  }

  /** What the page offers to choose from. */
  public record Choices(
      List<Importance> importances,
      List<Tier> tiers,
      List<Platform> platforms,
      List<RepostRule.Binds> binds) {
    static final Choices ALL =
        new Choices(
            List.of(Importance.values()),
            List.of(Tier.values()),
            List.of(Platform.values()),
            List.of(RepostRule.Binds.values()));
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance rules(
        RulePlace place,
        List<RepostRuleView> rules,
        Choices choices,
        RuleForm typed,
        RuleTrial trial,
        Faults faults);

    static native TemplateInstance ending(RuleEnding it, RepostRuleView rule, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestQuery UUID unit) {
    return page(unit, new RuleForm(), null, Faults.none());
  }

  /** Tries the rule and shows what it would bind; nothing is kept. */
  @POST
  @Path("/test")
  public Uni<Response> test(@BeanParam RuleForm typed) {
    return Uni.createFrom()
        .deferred(() -> wanted(typed))
        .chain(rule -> desk.test(current.get(), rule))
        .chain(trial -> page(typed.unit(), typed, trial, Faults.none()))
        .map(page -> Response.ok(page).build())
        .onFailure(Problem.class)
        .recoverWithUni(
            refused -> forms.refused(refused, faults -> page(typed.unit(), typed, null, faults)));
  }

  @POST
  public Uni<Response> set(@BeanParam RuleForm typed) {
    return forms.act(
        () -> wanted(typed).chain(rule -> desk.set(current.get(), rule)),
        next(),
        faults -> page(typed.unit(), typed, null, faults));
  }

  @POST
  @Path("/{id}/confirmation")
  public Uni<Response> confirm(@RestPath UUID id) {
    return forms.act(() -> desk.confirm(current.get(), id), next(), this::again);
  }

  /** What still binds then, before it is ended. */
  @GET
  @Path("/{id}/ending")
  public Uni<TemplateInstance> ending(@RestPath UUID id) {
    return desk.ending(current.get(), id)
        .map(e -> Templates.ending(e.what(), e.rule(), Faults.none()));
  }

  @POST
  @Path("/{id}/ending")
  public Uni<Response> end(@RestPath UUID id) {
    return forms.act(() -> desk.end(current.get(), id), next(), this::again);
  }

  private Uni<NewRepostRule> wanted(RuleForm typed) {
    return places.meant(current.get(), typed).map(forms::checked);
  }

  private Uni<TemplateInstance> again(Faults faults) {
    return page(null, new RuleForm(), null, faults);
  }

  private Next<RepostRuleView> next() {
    return new Next<>(
        r -> "/repost-rules?unit=" + r.unitId(), r -> sentences.of(RuleMessages.class).saved());
  }

  private Uni<TemplateInstance> page(UUID wanted, RuleForm typed, RuleTrial trial, Faults faults) {
    Actor by = current.get();
    List<UUID> own = by.unitsWith(Role.SUPERVISOR);
    if (own.isEmpty()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    UUID unit = wanted == null ? own.get(0) : wanted;
    return desk.of(by, unit)
        .chain(
            rules ->
                places
                    .of(by, unit, own, rules)
                    .map(
                        place -> Templates.rules(place, rules, Choices.ALL, typed, trial, faults)));
  }
}
