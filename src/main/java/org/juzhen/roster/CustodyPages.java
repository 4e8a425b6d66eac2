package org.juzhen.roster;

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
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.identity.PeopleDesk;
import org.juzhen.identity.PersonView;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Who keeps the login of an account, on a page (登录保管). */
@Path("/accounts/{id}/custody")
@Produces(MediaType.TEXT_HTML)
class CustodyPages {
  private final CustodyDesk desk;
  private final RegisterDesk register;
  private final PeopleDesk people;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  CustodyPages(
      CustodyDesk desk,
      RegisterDesk register,
      PeopleDesk people,
      CurrentActor current,
      Forms forms,
      Sentences sentences) {
    this.desk = desk;
    this.register = register;
    this.people = people;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "roster")
  static class Templates {
    private Templates() {}

    static native TemplateInstance custody(
        AccountView account,
        CustodyView custody,
        List<PersonView> people,
        boolean coordinates,
        boolean holds,
        CustodyForm typed,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new CustodyForm(), Faults.none());
  }

  @POST
  public Uni<Response> entrust(@RestPath UUID id, @BeanParam CustodyForm form) {
    return act(id, form, () -> desk.entrust(current.get(), id, forms.checked(form.words())));
  }

  @POST
  @Path("/hand-overs")
  public Uni<Response> open(@RestPath UUID id, @BeanParam CustodyForm form) {
    return act(id, form, () -> desk.open(current.get(), id, form.receiver(), form.reason()));
  }

  @POST
  @Path("/giving")
  public Uni<Response> give(@RestPath UUID id, @BeanParam CustodyForm form) {
    return act(id, form, () -> desk.give(current.get(), handOver(form), form.done()));
  }

  @POST
  @Path("/receipt")
  public Uni<Response> receive(@RestPath UUID id, @BeanParam CustodyForm form) {
    return act(id, form, () -> desk.receive(current.get(), handOver(form)));
  }

  @POST
  @Path("/cancellation")
  public Uni<Response> cancel(@RestPath UUID id, @BeanParam CustodyForm form) {
    return act(id, form, () -> desk.cancel(current.get(), handOver(form)));
  }

  private static UUID handOver(CustodyForm form) {
    return UnitForm.needed(form.handOver, "handOver");
  }

  private Uni<Response> act(UUID id, CustodyForm form, Supplier<Uni<CustodyView>> act) {
    return forms.act(
        act,
        new Next<>(
            x -> "/accounts/" + id + "/custody", x -> sentences.of(RosterMessages.class).saved()),
        faults -> page(id, form, faults));
  }

  private Uni<TemplateInstance> page(UUID id, CustodyForm typed, Faults faults) {
    return register
        .show(current.get(), id)
        .chain(
            account ->
                desk.show(current.get(), id)
                    .chain(
                        custody ->
                            people
                                .list(current.get(), account.unitId(), Paging.of(200, null))
                                .map(
                                    found ->
                                        page(account, custody, found.items(), typed, faults))));
  }

  private TemplateInstance page(
      AccountView account,
      CustodyView custody,
      List<PersonView> people,
      CustodyForm typed,
      Faults faults) {
    boolean coordinates = current.get().has(Role.COORDINATOR, account.unitId());
    boolean holds = current.get().id().equals(custody.holderId());
    List<PersonView> there = people.stream().filter(p -> !p.left()).toList();
    return Templates.custody(account, custody, there, coordinates, holds, typed, faults);
  }
}
