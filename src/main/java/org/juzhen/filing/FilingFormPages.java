package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The way to a filing: which matter, which account, its questions (备案填报向导). */
@Path("/filings")
@Produces(MediaType.TEXT_HTML)
class FilingFormPages {
  private final FilingDesk desk;
  private final FilingFormSheet sheet;
  private final FileableAccounts accounts;
  private final UploadedFile files;
  private final Forms forms;
  private final Sentences says;
  private final CurrentActor current;

  FilingFormPages(
      FilingDesk desk,
      FilingFormSheet sheet,
      FileableAccounts accounts,
      UploadedFile files,
      Forms forms,
      Sentences says,
      CurrentActor current) {
    this.desk = desk;
    this.sheet = sheet;
    this.accounts = accounts;
    this.files = files;
    this.forms = forms;
    this.says = says;
    this.current = current;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance matters(List<FilingKind> kinds);

    static native TemplateInstance whose(FilingKind kind, String words, List<AccountView> accounts);
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(
      @RestQuery String kind, @RestQuery String accountId, @RestQuery String q) {
    FilingKind what = Asked.constant(FilingKind.class, kind, "kind");
    if (what == null) {
      return desk.homes(current.get()).map(x -> Templates.matters(List.of(FilingKind.values())));
    }
    if (what != FilingKind.OPEN && Asked.id(accountId, "accountId") == null) {
      return accounts.of(current.get(), what, q).map(found -> Templates.whose(what, q, found));
    }
    return sheet.page(FilingForm.empty(what, accountId), "/filings", Faults.none());
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> draft(@BeanParam FilingForm form) {
    return attempt(form, "/filings", words -> desk.draft(current.get(), words));
  }

  @GET
  @Path("/{id}/edit")
  public Uni<TemplateInstance> again(@RestPath UUID id) {
    return desk.show(current.get(), id)
        .chain(
            filing -> sheet.page(FilingForm.of(filing), "/filings/" + id + "/edit", Faults.none()));
  }

  @POST
  @Path("/{id}/edit")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> edit(@RestPath UUID id, @BeanParam FilingForm form) {
    return attempt(
        form,
        "/filings/" + id + "/edit",
        words -> desk.edit(current.get(), id, form.typed("version"), words));
  }

  private Uni<Response> attempt(
      FilingForm form, String action, Function<FilingWords, Uni<FilingView>> act) {
    return forms.act(
        () -> {
          forms.checked(form.words());
          return kept(form).chain(x -> act.apply(form.words()));
        },
        new Next<>(f -> "/filings/" + f.id(), f -> says.of(FilingPageMessages.class).saved()),
        faults -> sheet.page(form, action, faults));
  }

  /** A picture that was handed in once stays with the form when that is refused. */
  private Uni<Void> kept(FilingForm form) {
    FurtherForm typed = form.further;
    return files
        .keep(current.get(), typed.qr)
        .invoke(id -> typed.qrFileId = id == null ? typed.qrFileId : id.toString())
        .chain(x -> files.keep(current.get(), typed.avatar))
        .invoke(id -> typed.avatarFileId = id == null ? typed.avatarFileId : id.toString())
        .replaceWithVoid();
  }
}
