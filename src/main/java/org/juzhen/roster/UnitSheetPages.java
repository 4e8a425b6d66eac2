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
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.identity.Employment;
import org.juzhen.identity.StaffDesk;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.Agreement;
import org.juzhen.registry.Contractor;
import org.juzhen.registry.ContractorDesk;
import org.juzhen.registry.Duty;
import org.juzhen.registry.ResponsibleDesk;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitEndDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The page of a unit (单位): its place in the tree, its people, contractors and names. */
@Path("/units")
@Produces(MediaType.TEXT_HTML)
class UnitSheetPages {
  private final UnitSheets sheets;
  private final UnitDesk units;
  private final UnitEndDesk ends;
  private final ResponsibleDesk responsibles;
  private final ContractorDesk contractors;
  private final StaffDesk staff;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  UnitSheetPages(
      UnitSheets sheets,
      UnitDesk units,
      UnitEndDesk ends,
      ResponsibleDesk responsibles,
      ContractorDesk contractors,
      StaffDesk staff,
      CurrentActor current,
      Forms forms,
      Sentences sentences) {
    this.sheets = sheets;
    this.units = units;
    this.ends = ends;
    this.responsibles = responsibles;
    this.contractors = contractors;
    this.staff = staff;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  /** What the forms offer to choose from. */
  public record Choices(
      List<Duty> duties,
      List<Contractor.Nature> natures,
      List<Agreement.Kind> kinds,
      List<Employment> employments) {
    static final Choices ALL =
        new Choices(
            List.of(Duty.values()),
            List.of(Contractor.Nature.values()),
            List.of(Agreement.Kind.values()),
            List.of(Employment.values()));
  }

  @CheckedTemplate(basePath = "roster")
  static class Templates {
    private Templates() {}

    static native TemplateInstance units(List<UnitView> units, String next);

    static native TemplateInstance unit(
        UnitSheet sheet, Choices choices, UnitForm typed, String part, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return units
        .list(current.get(), Paging.of(100, cursor))
        .map(slice -> Templates.units(slice.items(), slice.next()));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new UnitForm(), "", Faults.none());
  }

  @POST
  @Path("/{id}/responsibles")
  public Uni<Response> name(@RestPath UUID id, @BeanParam UnitForm form) {
    return act(
        id,
        form,
        "responsibles",
        () -> responsibles.name(current.get(), id, forms.checked(form.responsible())));
  }

  @POST
  @Path("/{id}/contractors")
  public Uni<Response> contract(@RestPath UUID id, @BeanParam UnitForm form) {
    return act(
        id,
        form,
        "contractors",
        () -> contractors.enter(current.get(), id, forms.checked(form.contractor())));
  }

  @POST
  @Path("/{id}/agreements")
  public Uni<Response> sign(@RestPath UUID id, @BeanParam UnitForm form) {
    return act(
        id,
        form,
        "agreements",
        () ->
            contractors.sign(
                current.get(),
                UnitForm.needed(form.contractorId, "contractorId"),
                forms.checked(form.agreement())));
  }

  @POST
  @Path("/{id}/registrations")
  public Uni<Response> register(@RestPath UUID id, @BeanParam UnitForm form) {
    return act(
        id,
        form,
        "staff",
        () ->
            staff.register(
                current.get(),
                UnitForm.needed(form.personId, "personId"),
                forms.checked(form.registration())));
  }

  @POST
  @Path("/{id}/trainings")
  public Uni<Response> train(@RestPath UUID id, @BeanParam UnitForm form) {
    return act(
        id,
        form,
        "staff",
        () ->
            staff.train(
                current.get(),
                UnitForm.needed(form.personId, "personId"),
                forms.checked(form.training())));
  }

  @POST
  @Path("/{id}/end")
  public Uni<Response> end(@RestPath UUID id, @BeanParam UnitForm form) {
    return act(
        id,
        form,
        "end",
        () -> {
          var words = forms.checked(form.end());
          return words.successorId() == null
              ? ends.abolish(current.get(), id, words)
              : ends.merge(current.get(), id, words);
        });
  }

  private <T> Uni<Response> act(UUID id, UnitForm form, String part, Supplier<Uni<T>> act) {
    return forms.act(
        act,
        new Next<>(x -> "/units/" + id, x -> sentences.of(RosterMessages.class).saved()),
        faults -> page(id, form, part, faults));
  }

  private Uni<TemplateInstance> page(UUID id, UnitForm typed, String part, Faults faults) {
    return sheets
        .of(current.get(), id)
        .map(sheet -> Templates.unit(sheet, Choices.ALL, typed, part, faults));
  }
}
