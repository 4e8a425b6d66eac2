package org.juzhen.upward;

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
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Station;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Offers to portals above for people: the desk, one offer, and what is done with it (报送). */
@Path("/upward-offers")
@Produces(MediaType.TEXT_HTML)
class UpwardPages {
  private static final int ON_A_PAGE = 30;

  private final OfferDesk desk;
  private final AnswerDesk answers;
  private final PublicationDesk publication;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  UpwardPages(
      OfferDesk desk,
      AnswerDesk answers,
      PublicationDesk publication,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.answers = answers;
    this.publication = publication;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "upward")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Slice<OfferLine> lines,
        OfferBox box,
        List<OfferBox> boxes,
        OfferState state,
        List<OfferState> states);

    static native TemplateInstance form(OfferChoice choice, UpwardForm form, Faults faults);

    static native TemplateInstance show(
        OfferView it, List<Station> road, UpwardForm form, Faults faults);

    static native TemplateInstance beside(OffersBeside it);

    static native TemplateInstance edit(OfferView it, UpwardForm form, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(
      @RestQuery String box, @RestQuery String state, @RestQuery String cursor) {
    OfferBox asked = Asked.constant(OfferBox.class, box, "box");
    OfferState wanted = Asked.constant(OfferState.class, state, "state");
    OfferBox shown = asked == null ? OfferBox.first(current.get()) : asked;
    return desk.list(current.get(), shown, wanted, Paging.of(ON_A_PAGE, cursor))
        .map(
            lines ->
                Templates.list(
                    lines,
                    shown,
                    OfferBox.of(current.get()),
                    wanted,
                    List.of(OfferState.values())));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(@RestQuery UUID articleId, @RestQuery UUID postId) {
    return form(UpwardForm.of(articleId, postId), Faults.none());
  }

  @POST
  public Uni<Response> offer(@BeanParam UpwardForm form) {
    return forms.act(
        () -> desk.offer(current.get(), forms.checked(form.offering())),
        new Next<>(o -> "/upward-offers/" + o.id(), o -> words().proposed()),
        faults -> form(form, faults));
  }

  private Uni<TemplateInstance> form(UpwardForm form, Faults faults) {
    UUID article = form.article();
    UUID post = form.post();
    if (article == null && post == null) {
      throw KernelProblem.field("articleId", "REQUIRED");
    }
    OfferKind kind = article == null ? OfferKind.POST : OfferKind.ARTICLE;
    return desk.choice(current.get(), kind, article == null ? post : article, null)
        .map(choice -> Templates.form(choice, form, faults));
  }

  @GET
  @Path("/beside/{source}")
  public Uni<TemplateInstance> beside(@RestPath UUID source) {
    return desk.beside(current.get(), source).map(Templates::beside);
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new UpwardForm(), Faults.none());
  }

  @POST
  @Path("/{id}/signature")
  public Uni<Response> sign(@RestPath UUID id, @BeanParam UpwardForm form) {
    return act(
        id,
        form.sentAs(OfferAction.SIGN),
        () -> desk.sign(current.get(), id, forms.checked(form.said()).words()));
  }

  @POST
  @Path("/{id}/hold")
  public Uni<Response> holdBack(@RestPath UUID id, @BeanParam UpwardForm form) {
    return act(
        id,
        form.sentAs(OfferAction.HOLD_BACK),
        () -> desk.holdBack(current.get(), id, forms.checked(form.why()).words()));
  }

  @POST
  @Path("/{id}/withdrawal")
  public Uni<Response> withdraw(@RestPath UUID id, @BeanParam UpwardForm form) {
    return act(
        id,
        form.sentAs(OfferAction.WITHDRAW),
        () -> desk.withdraw(current.get(), id, forms.checked(form.why()).words()));
  }

  @POST
  @Path("/{id}/holder")
  public Uni<Response> take(@RestPath UUID id) {
    return act(id, new UpwardForm(), () -> answers.take(current.get(), id));
  }

  @POST
  @Path("/{id}/decisions")
  public Uni<Response> decide(@RestPath UUID id, @BeanParam UpwardForm form) {
    return act(
        id,
        form.sentAs(decision(form)),
        () -> answers.decide(current.get(), id, forms.checked(form.decided())));
  }

  private static OfferAction decision(UpwardForm form) {
    return switch (form.decision == null ? "" : form.decision) {
      case "DECLINE" -> OfferAction.DECLINE;
      case "KNOWN" -> OfferAction.KNOW;
      default -> OfferAction.ACCEPT;
    };
  }

  @GET
  @Path("/{id}/edits/new")
  public Uni<TemplateInstance> editing(@RestPath UUID id) {
    return desk.show(current.get(), id)
        .map(o -> Templates.edit(o, UpwardForm.editing(o), Faults.none()));
  }

  @POST
  @Path("/{id}/edits")
  public Uni<Response> edit(@RestPath UUID id, @BeanParam UpwardForm form) {
    return forms.act(
        () -> answers.edit(current.get(), id, forms.checked(form.edited())),
        new Next<>(o -> "/upward-offers/" + id, o -> words().saved(o.state())),
        faults -> desk.show(current.get(), id).map(o -> Templates.edit(o, form, faults)));
  }

  @POST
  @Path("/{id}/consent")
  public Uni<Response> answer(@RestPath UUID id, @BeanParam UpwardForm form) {
    return act(
        id,
        form.sentAs(OfferAction.OBJECT),
        () -> desk.answer(current.get(), id, forms.checked(form.answered())));
  }

  @POST
  @Path("/{id}/article")
  public Uni<Response> enter(@RestPath UUID id, @BeanParam UpwardForm form) {
    return act(
        id,
        form.sentAs(OfferAction.ENTER),
        () -> publication.enter(current.get(), id, forms.checked(form.entered())));
  }

  @POST
  @Path("/{id}/address")
  public Uni<Response> nameAddress(@RestPath UUID id, @BeanParam UpwardForm form) {
    return act(
        id,
        form.sentAs(OfferAction.NAME_ADDRESS),
        () -> publication.nameAddress(current.get(), id, forms.checked(form.address()).url()));
  }

  private Uni<Response> act(UUID id, UpwardForm form, Supplier<Uni<OfferView>> what) {
    return forms.act(
        what,
        new Next<>(o -> "/upward-offers/" + id, o -> words().saved(o.state())),
        faults -> page(id, form, faults));
  }

  private UpwardMessages words() {
    return says.of(UpwardMessages.class);
  }

  private Uni<TemplateInstance> page(UUID id, UpwardForm form, Faults faults) {
    return desk.show(current.get(), id).map(o -> Templates.show(o, UpwardRoad.of(o), form, faults));
  }
}
