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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.identity.Employment;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.Agreement;
import org.juzhen.registry.Contractor;
import org.juzhen.registry.Duty;
import org.juzhen.registry.Platform;
import org.juzhen.registry.UnitDesk;
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
  private final UnitActs acts;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  UnitSheetPages(
      UnitSheets sheets,
      UnitDesk units,
      UnitActs acts,
      CurrentActor current,
      Forms forms,
      Sentences sentences) {
    this.sheets = sheets;
    this.units = units;
    this.acts = acts;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  /** What the forms offer to choose from. */
  public record Choices(
      List<Duty> duties,
      List<Contractor.Nature> natures,
      List<Agreement.Kind> kinds,
      List<Employment> employments,
      List<Authority> authorities,
      List<Platform> platforms) {
    static final Choices ALL =
        new Choices(
            List.of(Duty.values()),
            List.of(Contractor.Nature.values()),
            List.of(Agreement.Kind.values()),
            List.of(Employment.values()),
            List.of(Authority.values()),
            List.of(Platform.values()));
  }

  @CheckedTemplate(basePath = "roster")
  static class Templates {
    private Templates() {}

    static native TemplateInstance units(List<UnitLine> units, String next);

    static native TemplateInstance unit(
        UnitSheet sheet, Choices choices, UnitForm typed, String part, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return units
        .list(current.get(), Paging.of(100, cursor))
        .map(slice -> Templates.units(UnitLine.of(slice.items()), slice.next()));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new UnitForm(), "", Faults.none());
  }

  /** What one of the forms of the page asks for. */
  @POST
  @Path("/{id}/{form}")
  public Uni<Response> act(@RestPath UUID id, @RestPath String form, @BeanParam UnitForm typed) {
    return forms.act(
        () -> acts.act(form, current.get(), id, typed).replaceWith(id),
        new Next<>(x -> "/units/" + x, x -> sentences.of(RosterMessages.class).saved()),
        faults -> page(id, typed, form, faults));
  }

  private Uni<TemplateInstance> page(UUID id, UnitForm typed, String part, Faults faults) {
    return sheets
        .of(current.get(), id)
        .map(sheet -> Templates.unit(sheet, Choices.ALL, typed, part, faults));
  }
}
