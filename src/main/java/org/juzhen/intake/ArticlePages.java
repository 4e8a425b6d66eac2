package org.juzhen.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.intake.Article.State;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.registry.RegionNames;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Local;

/** Articles for people: the list, the "important?" queue, one article. */
@Path("/articles")
class ArticlePages {
  private static final List<Importance> CLASSES = Arrays.asList(Importance.values());

  private final ArticleDesk desk;
  private final CurrentActor current;
  private final FormFaults faults;
  private final Forms forms;
  private final RegionNames regions;

  ArticlePages(
      ArticleDesk desk, CurrentActor current, FormFaults faults, Forms forms, RegionNames regions) {
    this.desk = desk;
    this.regions = regions;
    this.current = current;
    this.faults = faults;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        List<ArticleLine> lines,
        String next,
        String q,
        String importance,
        String state,
        boolean narrowed,
        List<Importance> classes,
        List<State> states);

    static native TemplateInstance queue(
        List<ArticleLine> lines, String next, boolean mayClassify, List<Importance> classes);

    static native TemplateInstance show(
        ArticleView article,
        String body,
        boolean mayClassify,
        List<Importance> classes,
        ClassForm form,
        RegionNames.Known regions,
        Faults faults);
  }

  /** The filters as the page keeps them. */
  static class Narrowing {
    @RestQuery String q;
    @RestQuery String importance;
    @RestQuery String state;
    @RestQuery String cursor;

    boolean isGiven() {
      return EntryForm.blankToNull(q) != null
          || EntryForm.blankToNull(importance) != null
          || EntryForm.blankToNull(state) != null;
    }
  }

  @GET
  public Uni<TemplateInstance> list(@BeanParam Narrowing by) {
    ArticleFilter filter = new ArticleFilter(by.importance, by.state, null, by.q);
    return desk.list(current.get(), filter, Paging.of(null, by.cursor))
        .map(
            s ->
                Templates.list(
                    s.items(),
                    s.next(),
                    by.q,
                    by.importance,
                    by.state,
                    by.isGiven(),
                    CLASSES,
                    Arrays.asList(State.values())));
  }

  @GET
  @Path("/queue")
  public Uni<TemplateInstance> queue(@RestQuery String cursor) {
    return desk.queue(current.get(), Paging.of(20, cursor))
        .map(s -> Templates.queue(s.items(), s.next(), mayClassify(current.get()), CLASSES));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, null, Faults.none());
  }

  private Uni<TemplateInstance> page(UUID id, ClassForm typed, Faults faults) {
    return desk.show(current.get(), id)
        .chain(a -> regions.known(a.allRegions()).map(known -> page(a, typed, known, faults)));
  }

  private static TemplateInstance page(
      ArticleView a, ClassForm typed, RegionNames.Known known, Faults faults) {
    return Templates.show(
        a,
        ShownBody.of(a.bodyHtml()),
        a.actions().contains(ArticleDesk.CLASSIFY),
        CLASSES,
        typed == null ? ClassForm.on(a) : typed,
        known,
        faults);
  }

  @POST
  @Path("/{id}/importance")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> classify(
      @RestPath UUID id,
      @RestForm String importance,
      @RestForm String reason,
      @RestForm String to) {
    ClassForm form = new ClassForm(importance, reason, to);
    return forms.act(
        () -> classify(id, forms.checked(form)),
        new Next<>(
            a -> Local.page(to).toString(),
            a ->
                a.waiting() == null
                    ? texts().classedAs(a.title(), texts().importance(Importance.named(importance)))
                    : texts().classWaits(a.title(), a.waiting().accounts())),
        refused -> page(id, form, refused));
  }

  private Uni<ArticleView> classify(UUID id, ClassForm form) {
    Importance wanted = Importance.named(form.importance());
    return desk.classify(current.get(), id, wanted, form.reason().strip());
  }

  private IntakeMessages texts() {
    return MessageBundles.get(
        IntakeMessages.class, Localized.Literal.of(faults.language().getLanguage()));
  }

  private static boolean mayClassify(Actor by) {
    return by.has(Role.PORTAL_EDITOR) || by.has(Role.SUPERVISOR);
  }
}
