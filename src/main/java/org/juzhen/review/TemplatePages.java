package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Role;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** Where a unit sees and sets how it reviews each grade (审核模板). */
@Path("/units/{unit}/review-templates")
@Produces(MediaType.TEXT_HTML)
class TemplatePages {
  private static final List<Role> SIGNERS = TemplateStep.SIGNERS.stream().sorted().toList();

  private final TemplateDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final Shell shell;

  TemplatePages(TemplateDesk desk, CurrentActor current, Forms forms, Sentences says, Shell shell) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.says = says;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance templates(List<TemplateView> all);

    static native TemplateInstance template(
        TemplateView view, TemplateForm form, List<Role> signers, Locale language, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> all(@RestPath UUID unit) {
    return desk.of(current.get(), unit).map(Templates::templates);
  }

  @GET
  @Path("/{grade}")
  public Uni<TemplateInstance> one(@RestPath UUID unit, @RestPath Grade grade) {
    return desk.one(current.get(), unit, grade)
        .map(v -> page(v, TemplateForm.of(v), Faults.none()));
  }

  @POST
  @Path("/{grade}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> change(
      @RestPath UUID unit, @RestPath Grade grade, MultivaluedMap<String, String> sent) {
    TemplateForm form = TemplateForm.of(sent);
    return forms.act(
        () -> desk.change(current.get(), unit, grade, form.version(), form.steps()),
        next(unit, says.of(TemplateMessages.class).saved()),
        faults -> desk.one(current.get(), unit, grade).map(v -> page(v, form, faults)));
  }

  @POST
  @Path("/{grade}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> forget(@RestPath UUID unit, @RestPath Grade grade) {
    return forms.act(
        () -> desk.forget(current.get(), unit, grade),
        next(unit, says.of(TemplateMessages.class).dropped()),
        faults ->
            desk.one(current.get(), unit, grade).map(v -> page(v, TemplateForm.of(v), faults)));
  }

  private static Next<TemplateView> next(UUID unit, String sentence) {
    return new Next<>(v -> "/units/" + unit + "/review-templates", v -> sentence);
  }

  private TemplateInstance page(TemplateView view, TemplateForm form, Faults faults) {
    return Templates.template(view, form, SIGNERS, shell.locale(), faults);
  }
}
