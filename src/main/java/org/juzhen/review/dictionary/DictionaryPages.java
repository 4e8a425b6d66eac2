package org.juzhen.review.dictionary;

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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Role;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.UnitNames;

/** The dictionaries and what is done with them as a whole (词库). */
@Path("/dictionaries")
@Produces(MediaType.TEXT_HTML)
class DictionaryPages {
  private final DictionaryDesk desk;
  private final DictionaryReadDesk reads;
  private final DictionaryTrialDesk trials;
  private final UnitNames names;
  private final Forms forms;
  private final Sentences says;
  private final CurrentActor current;

  DictionaryPages(
      DictionaryDesk desk,
      DictionaryReadDesk reads,
      DictionaryTrialDesk trials,
      UnitNames names,
      Forms forms,
      Sentences says,
      CurrentActor current) {
    this.desk = desk;
    this.reads = reads;
    this.trials = trials;
    this.names = names;
    this.forms = forms;
    this.says = says;
    this.current = current;
  }

  @CheckedTemplate(basePath = "dictionary")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        List<DictionaryView> dictionaries,
        boolean hub,
        Map<UUID, String> units,
        DictionaryForm form,
        Faults faults);

    static native TemplateInstance trial(UUID id, TrialView trial);
  }

  @GET
  public Uni<TemplateInstance> list() {
    return page(new DictionaryForm(), Faults.none());
  }

  @POST
  public Uni<Response> create(@BeanParam DictionaryForm form) {
    return forms.act(
        () -> desk.create(current.get(), forms.checked(form.dictionary())),
        new Next<>(id -> "/dictionaries/" + id, id -> words().created()),
        faults -> page(form, faults));
  }

  @POST
  @Path("/{id}/draft")
  public Uni<Response> draft(@RestPath UUID id) {
    return act(id, () -> desk.draft(current.get(), id), DictionaryMessages::draftBegun);
  }

  @POST
  @Path("/{id}/discard")
  public Uni<Response> discard(@RestPath UUID id) {
    return act(id, () -> desk.discard(current.get(), id), DictionaryMessages::draftDiscarded);
  }

  @POST
  @Path("/{id}/trials")
  public Uni<Response> test(@RestPath UUID id, @BeanParam DictionaryForm form) {
    return act(
        id,
        () -> trials.begin(current.get(), id, forms.checked(form.trial())),
        DictionaryMessages::trialBegun);
  }

  @GET
  @Path("/{id}/trial")
  public Uni<TemplateInstance> trial(@RestPath UUID id) {
    return trials.latest(current.get(), id).map(trial -> Templates.trial(id, trial));
  }

  @POST
  @Path("/{id}/activation")
  public Uni<Response> activate(@RestPath UUID id) {
    return act(id, () -> desk.activate(current.get(), id), DictionaryMessages::activated);
  }

  private <T> Uni<Response> act(
      UUID id, Supplier<Uni<T>> what, Function<DictionaryMessages, String> done) {
    return forms.act(
        what,
        new Next<>(x -> "/dictionaries/" + id, x -> done.apply(words())),
        faults -> page(new DictionaryForm(), faults));
  }

  private DictionaryMessages words() {
    return says.of(DictionaryMessages.class);
  }

  private Uni<TemplateInstance> page(DictionaryForm form, Faults faults) {
    Actor by = current.get();
    List<UUID> kept =
        Stream.of(Role.COORDINATOR, Role.CHIEF_REVIEWER)
            .flatMap(role -> by.unitsWith(role).stream())
            .distinct()
            .toList();
    return reads
        .list(by)
        .chain(
            found ->
                names
                    .of(kept)
                    .map(
                        units ->
                            Templates.list(
                                found.items(),
                                DictionaryKeepers.keeps(by, null),
                                units,
                                form,
                                faults)));
  }
}
