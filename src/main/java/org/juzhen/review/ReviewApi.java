package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.web.ProblemTexts;

/** Reviews for machines. */
@Path("/api/v1/reviews")
class ReviewApi {
  private final ReviewListDesk lists;
  private final JudgementDesk judgements;
  private final DecisionDesk decisions;
  private final BatchDesk batches;
  private final ProblemTexts sentences;
  private final CurrentActor current;

  ReviewApi(
      ReviewListDesk lists,
      JudgementDesk judgements,
      DecisionDesk decisions,
      BatchDesk batches,
      ProblemTexts sentences,
      CurrentActor current) {
    this.lists = lists;
    this.judgements = judgements;
    this.decisions = decisions;
    this.batches = batches;
    this.sentences = sentences;
    this.current = current;
  }

  record Acceptance(@NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\u0000]*") String reason) {}

  @GET
  public Uni<Slice<ReviewView>> list(
      @RestQuery boolean mine,
      @RestQuery UUID postId,
      @RestQuery Integer limit,
      @RestQuery String cursor,
      @Context HttpHeaders headers) {
    Paging paging = Paging.of(limit, cursor);
    return mine
        ? lists.mine(current.get(), paging, Languages.of(headers))
        : lists.list(current.get(), postId, paging, Languages.of(headers));
  }

  /**
   * Several to be signed with one act.
   *
   * @param steps each is decided by itself
   * @param kinds of each kind that is never posted whether all of them are none of it
   */
  record Batch(
      @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> steps,
      @NotNull @Valid Gates gates,
      @Size(max = 10) Map<@NotNull ProhibitedKind, @NotNull Boolean> kinds) {

    BatchDesk.Checked checked() {
      return new BatchDesk.Checked(gates, kinds);
    }
  }

  /** What became of each; {@code refused} says why it was not signed. */
  record BatchResult(UUID step, CaseState state, String refused, String why) {}

  @POST
  @Path("/batch")
  public Uni<Slice<BatchResult>> batch(@NotNull @Valid Batch wanted, @Context HttpHeaders headers) {
    Locale language = Languages.of(headers);
    return batches
        .sign(current.get(), wanted.steps(), wanted.checked(), language)
        .map(all -> new Slice<>(all.stream().map(s -> result(s, language)).toList(), null));
  }

  private BatchResult result(BatchDesk.Signed s, Locale language) {
    return s.refusal() == null
        ? new BatchResult(s.step(), s.review().caseState(), null, null)
        : new BatchResult(
            s.step(), null, s.refusal().code().name(), sentences.sentence(s.refusal(), language));
  }

  @GET
  @Path("/{id}")
  public Uni<ReviewView> show(@RestPath UUID id, @Context HttpHeaders headers) {
    return lists.show(current.get(), id, Languages.of(headers));
  }

  @POST
  @Path("/{id}/decisions")
  public Uni<ReviewView> decide(
      @RestPath UUID id, @NotNull @Valid Verdict verdict, @Context HttpHeaders headers) {
    return judgements.decide(current.get(), id, verdict, Languages.of(headers));
  }

  @POST
  @Path("/{id}/findings/{finding}/acceptance")
  public Uni<ReviewView> accept(
      @RestPath UUID id,
      @RestPath UUID finding,
      @NotNull @Valid Acceptance wanted,
      @Context HttpHeaders headers) {
    return decisions.accept(
        current.get(), id, finding, wanted.reason().strip(), Languages.of(headers));
  }
}
