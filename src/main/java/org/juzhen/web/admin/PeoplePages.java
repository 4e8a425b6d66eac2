package org.juzhen.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.identity.PeopleDesk;
import org.juzhen.identity.PersonView;
import org.juzhen.identity.WantedRole;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Asked;
import org.juzhen.registry.ContractorDesk;
import org.juzhen.registry.ContractorView;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;

/** People and what they may do where (人员与角色). */
@Path("/admin/people")
@Produces(MediaType.TEXT_HTML)
class PeoplePages {
  private final PeopleDesk desk;
  private final ContractorDesk contractors;
  private final UnitChoice units;
  private final CurrentActor current;
  private final Forms forms;
  private final AdminSentences says;

  PeoplePages(
      PeopleDesk desk,
      ContractorDesk contractors,
      UnitChoice units,
      CurrentActor current,
      Forms forms,
      AdminSentences says) {
    this.desk = desk;
    this.contractors = contractors;
    this.units = units;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    private Templates() {}

    static native TemplateInstance people(List<PersonLine> people, String next);

    static native TemplateInstance person(
        NewPersonForm form,
        List<UnitView> units,
        List<Role> roles,
        ContractorView contractor,
        Faults faults);

    static native TemplateInstance roles(
        PersonLine person, List<UnitView> units, List<Role> roles, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), null, Paging.of(50, cursor))
        .chain(
            slice ->
                units.lines(slice.items()).map(lines -> Templates.people(lines, slice.next())));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(
      @RestQuery("unitId") String unit, @RestQuery("contractorId") String contractor) {
    NewPersonForm form = new NewPersonForm();
    form.unitId = Asked.id(unit, "unitId");
    form.contractorId = Asked.id(contractor, "contractorId");
    return form(form, Faults.none());
  }

  @POST
  @Path("/new")
  public Uni<Response> welcome(@BeanParam NewPersonForm form) {
    return forms.act(
        () -> desk.welcome(current.get(), forms.checked(form.person())),
        new Next<>(p -> "/admin/people/" + p.id(), p -> says.welcomed(p.name())),
        faults -> form(form, faults));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return desk.show(current.get(), id).chain(p -> roles(p, Faults.none()));
  }

  @POST
  @Path("/{id}/roles")
  public Uni<Response> give(@RestPath UUID id, @RestForm Role role, @RestForm UUID unitId) {
    return desk.show(current.get(), id)
        .chain(p -> change(p, RoleChange.with(p, new WantedRole(role, unitId, null))));
  }

  @POST
  @Path("/{id}/roles/removal")
  public Uni<Response> take(@RestPath UUID id, @RestForm Role role, @RestForm UUID unitId) {
    return desk.show(current.get(), id).chain(p -> change(p, RoleChange.without(p, role, unitId)));
  }

  private Uni<Response> change(PersonView person, List<WantedRole> wanted) {
    return forms.act(
        () -> desk.giveRoles(current.get(), person.id(), forms.checked(new Wanted(wanted)).roles()),
        new Next<>(p -> "/admin/people/" + p.id(), p -> says.rolesGiven(p.name())),
        faults -> roles(person, faults));
  }

  record Wanted(List<@Valid WantedRole> roles) {}

  private Uni<TemplateInstance> form(NewPersonForm form, Faults faults) {
    List<Role> roles =
        form.contractorId == null ? List.of(Role.values()) : PeopleDesk.rolesFromOutside();
    return units
        .all(current.get())
        .chain(all -> contractor(form).map(who -> Templates.person(form, all, roles, who, faults)));
  }

  /** The contractor whose person is taken in; null for the unit's own. */
  private Uni<ContractorView> contractor(NewPersonForm form) {
    return form.contractorId == null
        ? Uni.createFrom().nullItem()
        : contractors.show(current.get(), form.contractorId);
  }

  private Uni<TemplateInstance> roles(PersonView person, Faults faults) {
    return units
        .lines(List.of(person))
        .chain(
            lines ->
                units
                    .all(current.get())
                    .map(
                        all -> Templates.roles(lines.get(0), all, List.of(Role.values()), faults)));
  }
}
