package org.juzhen.contributions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Station;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** One piece of material: its words, its way, and what may be done with it (素材). */
@Path("/contributions")
@Produces(MediaType.TEXT_HTML)
class MaterialPages {
  private final ContributionDesk desk;
  private final MaterialDesk materials;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  MaterialPages(
      ContributionDesk desk,
      MaterialDesk materials,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.materials = materials;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "contributions")
  static class Templates {
    private Templates() {}

    static native TemplateInstance show(
        ContributionView it,
        List<Station> road,
        List<DeclineReason> reasons,
        String typed,
        Faults faults);

    static native TemplateInstance ofpost(List<ContributionLine> lines);
  }

  /** The part of a post's page that names what it was made of. */
  @GET
  @Path("/of-post/{post}")
  public Uni<TemplateInstance> ofPost(@RestPath UUID post) {
    return materials.ofPost(current.get(), post).map(Templates::ofpost);
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, "", Faults.none());
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<Response> withdraw(@RestPath UUID id) {
    return act(id, "", () -> desk.withdraw(current.get(), id));
  }

  @POST
  @Path("/{id}/taking")
  public Uni<Response> take(@RestPath UUID id) {
    return act(id, "", () -> materials.take(current.get(), id));
  }

  @POST
  @Path("/{id}/putting-back")
  public Uni<Response> putBack(@RestPath UUID id) {
    return act(id, "", () -> materials.putBack(current.get(), id));
  }

  @POST
  @Path("/{id}/question")
  public Uni<Response> ask(@RestPath UUID id, @RestForm String words) {
    return act(
        id,
        words,
        () -> {
          String said = ContributionForm.line(words);
          forms.checked(new ContributionApi.Question(said));
          return materials.ask(current.get(), id, said);
        });
  }

  @POST
  @Path("/{id}/refusal")
  public Uni<Response> decline(@RestPath UUID id, @RestForm String reason, @RestForm String words) {
    return act(
        id,
        words,
        () -> {
          DeclineReason why = Asked.constant(DeclineReason.class, reason, "reason");
          String said = ContributionForm.line(words);
          forms.checked(new ContributionApi.Refusal(why, said));
          return materials.decline(current.get(), id, why, said);
        });
  }

  @POST
  @Path("/{id}/resumption")
  public Uni<Response> resume(@RestPath UUID id) {
    return act(id, "", () -> materials.resume(current.get(), id));
  }

  private Uni<Response> act(UUID id, String typed, Supplier<Uni<ContributionView>> what) {
    return forms.act(
        what,
        new Next<>(c -> "/contributions/" + id, c -> words().moved(words().state(c.state()))),
        faults -> page(id, typed, faults));
  }

  private Uni<TemplateInstance> page(UUID id, String typed, Faults faults) {
    return desk.show(current.get(), id)
        .map(
            c ->
                Templates.show(
                    c,
                    ContributionRoad.of(c, words()),
                    List.of(DeclineReason.values()),
                    typed == null ? "" : typed,
                    faults));
  }

  private ContributionMessages words() {
    return says.of(ContributionMessages.class);
  }
}
