package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** How an account shows its posts by default, on a page (默认发布形式). */
@Path("/accounts/{id}/form")
@Produces(MediaType.TEXT_HTML)
class AccountFormPages {
  private final AccountFormDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  AccountFormPages(AccountFormDesk desk, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance accountform(
        AccountFormView account, boolean changes, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, Faults.none());
  }

  @POST
  public Uni<Response> change(@RestPath UUID id, @RestForm String form) {
    return forms.act(
        () -> desk.change(current.get(), id, shape(form)),
        new Next<>(x -> "/accounts/" + id + "/form", x -> says.of(FormMessages.class).saved()),
        faults -> page(id, faults));
  }

  private static Shape shape(String typed) {
    return Arrays.stream(Shape.values())
        .filter(s -> s.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field("form", "WRONG_VALUE"));
  }

  private Uni<TemplateInstance> page(UUID id, Faults faults) {
    return desk.show(current.get(), id)
        .map(
            account ->
                Templates.accountform(
                    account,
                    current.get().hasAny(account.unitId(), Role.EDITOR, Role.COORDINATOR),
                    faults));
  }
}
