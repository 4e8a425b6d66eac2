package org.juzhen.review.dictionary;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Slice;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** One dictionary: its versions, its words, and the draft that is edited (词库编辑). */
@Path("/dictionaries/{id}")
@Produces(MediaType.TEXT_HTML)
class DictionaryWordPages {
  private final DictionaryDesk desk;
  private final DictionaryReadDesk reads;
  private final DictionaryTrialDesk trials;
  private final DictionaryImport imports;
  private final Forms forms;
  private final Sentences says;
  private final CurrentActor current;
  private final Vertx vertx;

  DictionaryWordPages(
      DictionaryDesk desk,
      DictionaryReadDesk reads,
      DictionaryTrialDesk trials,
      DictionaryImport imports,
      Forms forms,
      Sentences says,
      CurrentActor current,
      Vertx vertx) {
    this.desk = desk;
    this.reads = reads;
    this.trials = trials;
    this.imports = imports;
    this.forms = forms;
    this.says = says;
    this.current = current;
    this.vertx = vertx;
  }

  /**
   * What the page shows.
   *
   * @param version the number that is shown, or null for the newest
   * @param q what the words have to hold, or null
   * @param trial the draft's latest test, or null
   * @param result of an import that was just made, or null
   */
  record Shown(
      DictionaryView dictionary,
      Integer version,
      String q,
      Slice<Dictionary.Entry> words,
      TrialView trial,
      ImportResult result) {
    /** The words may be changed. */
    public boolean editing() {
      return dictionary.keeps()
          && dictionary.draft() != null
          && (version == null || version == dictionary.draft().number());
    }
  }

  @CheckedTemplate(basePath = "dictionary")
  static class Templates {
    private Templates() {}

    static native TemplateInstance one(
        Shown shown, List<Severity> levels, List<Gate> gates, DictionaryForm form, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(
      @RestPath UUID id,
      @RestQuery Integer version,
      @RestQuery String q,
      @RestQuery String cursor) {
    String holding = DictionaryApi.readable(q, "q");
    return shown(id, version, holding, Paging.of(null, cursor), null)
        .map(shown -> page(shown, new DictionaryForm(), Faults.none()));
  }

  @POST
  @Path("/words")
  public Uni<Response> put(@RestPath UUID id, @BeanParam DictionaryForm form) {
    return act(
        id,
        form,
        () -> desk.put(current.get(), id, forms.checked(form.newWord())),
        words().saved());
  }

  @POST
  @Path("/removal")
  public Uni<Response> remove(@RestPath UUID id, @BeanParam DictionaryForm form) {
    String word = form.word == null ? "" : form.word;
    return act(
        id,
        new DictionaryForm(),
        () -> desk.remove(current.get(), id, DictionaryApi.readable(word, "word")),
        words().removed());
  }

  @POST
  @Path("/import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Uni<Response> take(
      @RestPath UUID id, @RestForm FileUpload file, @BeanParam DictionaryForm form) {
    return vertx
        .executeBlocking(
            () -> file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()), false)
        .chain(content -> imports.take(current.get(), id, content, form.order()))
        .chain(result -> shown(id, null, null, Paging.of(null, null), result))
        .map(shown -> Response.ok(page(shown, form, Faults.none())).build())
        .onFailure(Problem.class)
        .recoverWithUni(e -> forms.refused(e, faults -> again(id, form, faults)));
  }

  private <T> Uni<Response> act(UUID id, DictionaryForm form, Supplier<Uni<T>> what, String done) {
    return forms.act(
        what, new Next<>(x -> "/dictionaries/" + id, x -> done), faults -> again(id, form, faults));
  }

  private Uni<TemplateInstance> again(UUID id, DictionaryForm form, Faults faults) {
    return shown(id, null, null, Paging.of(null, null), null)
        .map(shown -> page(shown, form, faults));
  }

  private Uni<Shown> shown(UUID id, Integer version, String q, Paging paging, ImportResult result) {
    return reads
        .show(current.get(), id)
        .chain(
            d ->
                reads
                    .words(current.get(), id, version, q, paging)
                    .chain(
                        found ->
                            (d.keeps() && d.draft() != null
                                    ? trials.latest(current.get(), id)
                                    : Uni.createFrom().<TrialView>nullItem())
                                .map(t -> new Shown(d, version, q, found, t, result))));
  }

  private static TemplateInstance page(Shown shown, DictionaryForm form, Faults faults) {
    return Templates.one(shown, List.of(Severity.values()), List.of(Gate.values()), form, faults);
  }

  private DictionaryMessages words() {
    return says.of(DictionaryMessages.class);
  }
}
