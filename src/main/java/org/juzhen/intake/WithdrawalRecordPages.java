package org.juzhen.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Whether an article was taken back: a part of its page, and the forms to say so (撤稿登记). */
@Path("/articles/{id}/withdrawal")
@Produces(MediaType.TEXT_HTML)
class WithdrawalRecordPages {
  private final WithdrawalRecordDesk desk;
  private final ArticleDesk articles;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  WithdrawalRecordPages(
      WithdrawalRecordDesk desk,
      ArticleDesk articles,
      CurrentActor current,
      Forms forms,
      Sentences sentences) {
    this.desk = desk;
    this.articles = articles;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance withdrawal(UUID article, WithdrawalView withdrawal);

    static native TemplateInstance withdrawing(
        ArticleView article, WithdrawalView withdrawal, WantedWithdrawal form, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> part(@RestPath UUID id) {
    return desk.of(current.get(), id).map(w -> Templates.withdrawal(id, w));
  }

  @GET
  @Path("/edit")
  public Uni<TemplateInstance> edit(@RestPath UUID id) {
    return page(id, WantedWithdrawal.EMPTY, Faults.none());
  }

  private Uni<TemplateInstance> page(UUID id, WantedWithdrawal form, Faults faults) {
    return articles
        .show(current.get(), id)
        .chain(a -> desk.of(current.get(), id).map(w -> Templates.withdrawing(a, w, form, faults)));
  }

  @POST
  public Uni<Response> record(
      @RestPath UUID id, @RestForm String reason, @RestForm String evidenceUrl) {
    WantedWithdrawal form = new WantedWithdrawal(reason, evidenceUrl);
    return forms.act(
        () -> desk.record(current.get(), id, forms.checked(form)),
        new Next<>(
            x -> "/articles/" + id,
            w -> w.open() == null ? texts().wasRecorded() : texts().wasWanted()),
        faults -> page(id, form, faults));
  }

  @POST
  @Path("/dismissal")
  public Uni<Response> dismiss(@RestPath UUID id, @RestForm String reason) {
    return forms.act(
        () ->
            desk.dismiss(
                current.get(),
                id,
                forms.checked(new WithdrawalRecordApi.Dismissal(reason)).reason()),
        new Next<>(x -> "/articles/" + id, x -> texts().wasDismissed()),
        faults -> page(id, new WantedWithdrawal(reason, null), faults));
  }

  private TakenBackMessages texts() {
    return sentences.of(TakenBackMessages.class);
  }
}
