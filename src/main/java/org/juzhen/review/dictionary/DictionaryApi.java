package org.juzhen.review.dictionary;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.ReadableText;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/** Dictionaries for machines. */
@Path("/api/v1/dictionaries")
class DictionaryApi {
  private static final int LONGEST = 80;

  private final DictionaryDesk desk;
  private final DictionaryReadDesk reads;
  private final DictionaryTrialDesk trials;
  private final DictionaryImport imports;
  private final CurrentActor current;

  DictionaryApi(
      DictionaryDesk desk,
      DictionaryReadDesk reads,
      DictionaryTrialDesk trials,
      DictionaryImport imports,
      CurrentActor current) {
    this.desk = desk;
    this.reads = reads;
    this.trials = trials;
    this.imports = imports;
    this.current = current;
  }

  @GET
  public Uni<Slice<DictionaryView>> list() {
    return reads.list(current.get());
  }

  @POST
  @ResponseStatus(201)
  public Uni<DictionaryView> create(@NotNull @Valid NewDictionary wanted) {
    return desk.create(current.get(), wanted).chain(id -> show(id));
  }

  @GET
  @Path("/{id}")
  public Uni<DictionaryView> show(@RestPath UUID id) {
    return reads.show(current.get(), id);
  }

  @GET
  @Path("/{id}/words")
  public Uni<Slice<Dictionary.Entry>> words(
      @RestPath UUID id,
      @RestQuery Integer version,
      @RestQuery String q,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    return reads.words(current.get(), id, version, readable(q, "q"), Paging.of(limit, cursor));
  }

  @POST
  @Path("/{id}/draft")
  public Uni<DictionaryView> draft(@RestPath UUID id) {
    return desk.draft(current.get(), id).chain(x -> show(id));
  }

  @DELETE
  @Path("/{id}/draft")
  public Uni<DictionaryView> discard(@RestPath UUID id) {
    return desk.discard(current.get(), id).chain(x -> show(id));
  }

  @PUT
  @Path("/{id}/draft/words")
  public Uni<DictionaryView> put(@RestPath UUID id, @NotNull @Valid NewWord word) {
    return desk.put(current.get(), id, word).chain(x -> show(id));
  }

  @DELETE
  @Path("/{id}/draft/words/{word}")
  public Uni<DictionaryView> remove(@RestPath UUID id, @RestPath String word) {
    return desk.remove(current.get(), id, readable(word, "word")).chain(x -> show(id));
  }

  @POST
  @Path("/{id}/draft/imports")
  @Consumes({"text/plain", "text/csv", "application/octet-stream"})
  public Uni<ImportResult> take(
      @RestPath UUID id,
      byte[] file,
      @RestQuery String level,
      @RestQuery String gate,
      @RestQuery String rule,
      @RestQuery String ruleEn) {
    Severity wanted = Asked.constant(Severity.class, level, "level");
    Gate through = Asked.constant(Gate.class, gate, "gate");
    ImportOrder order =
        new ImportOrder(
            wanted, through, readable(rule, "rule", 200), readable(ruleEn, "ruleEn", 300));
    return imports.take(current.get(), id, file, order);
  }

  @POST
  @Path("/{id}/draft/trials")
  @ResponseStatus(201)
  public Uni<TrialView> test(@RestPath UUID id, @NotNull @Valid NewTrial wanted) {
    return trials.begin(current.get(), id, wanted);
  }

  @GET
  @Path("/{id}/draft/trials")
  public Uni<TrialView> tested(@RestPath UUID id) {
    return trials
        .latest(current.get(), id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("dictionary", id));
  }

  @POST
  @Path("/{id}/draft/activation")
  public Uni<DictionaryView> activate(@RestPath UUID id) {
    return desk.activate(current.get(), id).chain(x -> show(id));
  }

  /** What is looked for, which has to be readable before it reaches the database. */
  static String readable(String text, String field) {
    return readable(text, field, LONGEST);
  }

  private static String readable(String text, String field, int most) {
    if (text != null && (text.length() > most || ReadableText.inLine(text) != null)) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
    return text;
  }
}
