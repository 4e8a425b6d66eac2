package org.juzhen.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.identity.PasswordDesk;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Forms.Next;

/** Changes one's own password (修改密码). */
@Path("/password")
@Produces(MediaType.TEXT_HTML)
class PasswordPages {
  private final PasswordDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  PasswordPages(PasswordDesk desk, CurrentActor current, Forms forms, Sentences sentences) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "web")
  static class Templates {
    private Templates() {}

    static native TemplateInstance password(Faults faults);
  }

  @GET
  public Uni<TemplateInstance> form() {
    return Uni.createFrom().item(Templates.password(Faults.none()));
  }

  @POST
  public Uni<Response> change(
      @RestForm String before, @RestForm String wanted, @RestForm String again) {
    return forms.act(
        () -> {
          if (wanted == null || !wanted.equals(again)) {
            throw KernelProblem.field("again", "WRONG_VALUE");
          }
          return desk.change(current.get(), before, wanted);
        },
        new Next<>(x -> "/", x -> sentences.of(WebMessages.class).passwordChanged()),
        faults -> Uni.createFrom().item(Templates.password(faults)));
  }
}
