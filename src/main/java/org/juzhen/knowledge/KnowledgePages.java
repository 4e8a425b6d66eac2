package org.juzhen.knowledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Slice;
import org.juzhen.review.Languages;
import org.juzhen.web.Flash;

/** The library for people (问答库). */
@Path("/knowledge")
@Produces(MediaType.TEXT_HTML)
class KnowledgePages {
  private static final int ON_A_PAGE = 30;

  private final KnowledgeDesk desk;
  private final LibraryDesk entries;
  private final PublicationDesk publication;
  private final WordingDesk wordings;
  private final SuggestionDesk library;
  private final EntryForms forms;
  private final CurrentActor current;
  private final Flash flash;

  KnowledgePages(
      KnowledgeDesk desk,
      LibraryDesk entries,
      PublicationDesk publication,
      WordingDesk wordings,
      SuggestionDesk library,
      EntryForms forms,
      CurrentActor current,
      Flash flash) {
    this.desk = desk;
    this.entries = entries;
    this.publication = publication;
    this.wordings = wordings;
    this.library = library;
    this.forms = forms;
    this.current = current;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "knowledge")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Slice<KnowledgeView> slice, KnowledgeState state, String topic, boolean writes);

    static native TemplateInstance found(
        String q, List<Suggestion> items, String why, boolean alone, boolean writes);

    static native TemplateInstance entry(
        KnowledgeView entry,
        boolean judges,
        boolean proposes,
        UUID asker,
        String typed,
        String refusal);

    static native TemplateInstance form(EntryForm form, KnowledgeView entry, String refusal);
  }

  @GET
  public Uni<TemplateInstance> list(
      @RestQuery String q,
      @RestQuery KnowledgeState state,
      @RestQuery String topic,
      @RestQuery String cursor,
      @Context HttpHeaders headers) {
    if (q != null && !q.isBlank()) {
      return found(q.strip(), headers);
    }
    KnowledgeState shown = state == null ? KnowledgeState.EFFECTIVE : state;
    String about = topic == null || topic.isBlank() ? null : topic;
    return entries
        .list(current.get(), shown, null, about, Paging.of(ON_A_PAGE, cursor))
        .map(slice -> Templates.list(slice, shown, about, writes()));
  }

  private Uni<TemplateInstance> found(String q, HttpHeaders headers) {
    String asked = q.length() > 2000 ? q.substring(0, 2000) : q;
    return library
        .suggest(asked, current.get().unitId(), 10)
        .map(f -> Templates.found(asked, f.items(), forms.why(f, headers), f.alone(), writes()));
  }

  private boolean writes() {
    return current.get().unitId() != null
        && current.get().hasAny(current.get().unitId(), KnowledgePolicy.WRITERS);
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank() {
    return Uni.createFrom().item(Templates.form(new EntryForm(), null, null));
  }

  @POST
  @Path("/new")
  public Uni<Response> enter(@BeanParam EntryForm form, @Context HttpHeaders headers) {
    return Uni.createFrom()
        .deferred(() -> desk.enter(current.get(), forms.checked(form.entry())))
        .map(e -> flash.to(page(e.id()), forms.written(e, headers)))
        .onFailure(Problem.class)
        .recoverWithItem(no -> forms.again(no, headers, said -> Templates.form(form, null, said)));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id, @Context HttpHeaders headers) {
    return shown(id, headers).map(e -> entry(e, null));
  }

  private Uni<KnowledgeView> shown(UUID id, HttpHeaders headers) {
    return entries.show(current.get(), id, Languages.of(headers));
  }

  private TemplateInstance entry(KnowledgeView entry, String refusal) {
    return entry(entry, "", refusal);
  }

  private TemplateInstance entry(KnowledgeView entry, String typed, String refusal) {
    Actor by = current.get();
    boolean judges = KnowledgePolicy.judges(by, entry.unitId());
    boolean proposes = KnowledgePolicy.proposes(by, entry.unitId(), entry.state());
    return Templates.entry(entry, judges, proposes, by.id(), typed, refusal);
  }

  @GET
  @Path("/{id}/edit")
  public Uni<TemplateInstance> edit(@RestPath UUID id, @Context HttpHeaders headers) {
    return shown(id, headers).map(e -> Templates.form(EntryForm.of(e), e, null));
  }

  @POST
  @Path("/{id}/edit")
  public Uni<Response> change(
      @RestPath UUID id, @BeanParam EntryForm form, @Context HttpHeaders headers) {
    return shown(id, headers)
        .chain(
            before ->
                Uni.createFrom()
                    .deferred(
                        () ->
                            desk.change(
                                current.get(), id, form.version, forms.checked(form.change())))
                    .map(e -> flash.to(page(id), forms.written(e, headers)))
                    .onFailure(Problem.class)
                    .recoverWithItem(
                        no ->
                            forms.again(no, headers, said -> Templates.form(form, before, said))));
  }

  @POST
  @Path("/{id}/publication")
  public Uni<Response> submit(@RestPath UUID id, @Context HttpHeaders headers) {
    Uni<KnowledgeView> submitted =
        Uni.createFrom()
            .deferred(() -> publication.submit(current.get(), id, Languages.of(headers)));
    return acted(id, submitted, KnowledgeAction.SUBMIT, headers);
  }

  @POST
  @Path("/{id}/retirement")
  public Uni<Response> retire(@RestPath UUID id, @Context HttpHeaders headers) {
    return acted(id, publication.retire(current.get(), id, null), KnowledgeAction.RETIRE, headers);
  }

  private Uni<Response> acted(
      UUID id, Uni<KnowledgeView> act, KnowledgeAction what, HttpHeaders headers) {
    return act.map(e -> flash.to(page(id), forms.words(headers).done(what)))
        .onFailure(Problem.class)
        .recoverWithUni(
            no -> shown(id, headers).map(e -> forms.again(no, headers, said -> entry(e, said))));
  }

  /** Proposes another way to ask; what was typed stays when it is refused. */
  @POST
  @Path("/{id}/wordings")
  public Uni<Response> propose(
      @RestPath UUID id, @RestForm String text, @Context HttpHeaders headers) {
    return Uni.createFrom()
        .deferred(
            () ->
                wordings.write(
                    current.get(), id, forms.checked(new KnowledgeApi.Wording(text)).text()))
        .map(e -> flash.to(page(id), forms.words(headers).proposed()))
        .onFailure(Problem.class)
        .recoverWithUni(
            no ->
                shown(id, headers)
                    .map(e -> forms.again(no, headers, said -> entry(e, shown(text), said))));
  }

  private static String shown(String typed) {
    return typed == null ? "" : typed.replace('\0', '\uFFFD');
  }

  @POST
  @Path("/{id}/wordings/{wordingId}/decision")
  public Uni<Response> judge(
      @RestPath UUID id,
      @RestPath UUID wordingId,
      @RestForm boolean accept,
      @Context HttpHeaders headers) {
    return wordings
        .decide(current.get(), id, wordingId, accept)
        .map(e -> flash.to(page(id), forms.words(headers).judged()))
        .onFailure(Problem.class)
        .recoverWithUni(
            no -> shown(id, headers).map(e -> forms.again(no, headers, said -> entry(e, said))));
  }

  private static String page(UUID id) {
    return "/knowledge/" + id;
  }
}
