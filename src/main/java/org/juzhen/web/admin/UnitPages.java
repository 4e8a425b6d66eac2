package org.juzhen.web.admin;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.UnitLevel;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;

/** The tree of units (单位). */
@Path("/admin/units")
@Produces(MediaType.TEXT_HTML)
class UnitPages {
  private final UnitDesk desk;
  private final UnitChoice units;
  private final CurrentActor current;
  private final Forms forms;
  private final AdminSentences says;

  UnitPages(
      UnitDesk desk, UnitChoice units, CurrentActor current, Forms forms, AdminSentences says) {
    this.desk = desk;
    this.units = units;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    private Templates() {}

    static native TemplateInstance units(List<UnitView> units, String next);

    static native TemplateInstance unit(
        NewUnitForm form,
        List<UnitView> units,
        List<UnitLevel> levels,
        List<UnitKind> kinds,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(100, cursor))
        .map(slice -> Templates.units(slice.items(), slice.next()));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank() {
    return form(new NewUnitForm(), Faults.none());
  }

  @POST
  @Path("/new")
  public Uni<Response> enter(@BeanParam NewUnitForm form) {
    return forms.act(
        () -> desk.enter(current.get(), forms.checked(form.unit())),
        new Next<>(u -> "/admin/units", u -> says.entered(u.name())),
        faults -> form(form, faults));
  }

  private Uni<TemplateInstance> form(NewUnitForm form, Faults faults) {
    return units
        .all(current.get())
        .map(
            all ->
                Templates.unit(
                    form, all, List.of(UnitLevel.values()), List.of(UnitKind.values()), faults));
  }
}
