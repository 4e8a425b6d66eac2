package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Flash;
import org.juzhen.web.ProblemTexts;

/** Signs what was ticked in the queue. */
@Path("/reviews/batch")
@Produces(MediaType.TEXT_HTML)
class BatchPages {
  private static final int MOST = 50;

  private final BatchDesk batches;
  private final CurrentActor current;
  private final Flash flash;
  private final ProblemTexts sentences;

  BatchPages(BatchDesk batches, CurrentActor current, Flash flash, ProblemTexts sentences) {
    this.batches = batches;
    this.current = current;
    this.flash = flash;
    this.sentences = sentences;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> sign(MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
    Locale language = Languages.of(headers);
    Gates gates = ReviewForm.of(sent).ticked();
    return Uni.createFrom()
        .deferred(() -> batches.sign(current.get(), steps(sent), gates, language))
        .map(all -> flash.to("/reviews", said(all, language)));
  }

  private static List<UUID> steps(MultivaluedMap<String, String> sent) {
    List<String> ids = sent.getOrDefault("step", List.of());
    if (ids.isEmpty() || ids.size() > MOST) {
      throw KernelProblem.field("step", ids.isEmpty() ? "REQUIRED" : "TOO_LONG");
    }
    try {
      return ids.stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("step", "WRONG_FORMAT");
    }
  }

  private String said(List<BatchDesk.Signed> all, Locale language) {
    List<BatchDesk.Signed> refused = all.stream().filter(s -> s.refusal() != null).toList();
    String done = Languages.words(language).batchDone(all.size() - refused.size(), refused.size());
    return refused.isEmpty()
        ? done
        : done
            + refused.stream()
                .map(s -> sentences.sentence(s.refusal(), language))
                .distinct()
                .collect(Collectors.joining(" ", " ", ""));
  }
}
