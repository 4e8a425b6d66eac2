package org.juzhen.review.rolls;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The lists of a unit on one page: read, typed and pasted (审核名录). */
@Path("/review-lists")
@Produces(MediaType.TEXT_HTML)
class RollPages {
  private final RollDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  RollPages(RollDesk desk, CurrentActor current, Forms forms, Sentences sentences) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  /**
   * What was typed into the list that came back.
   *
   * @param kind null where nothing came back
   */
  public record Typed(RollKind kind, String lines) {
    /** What its field shows. */
    public String text(RollView roll) {
      return roll.kind() == kind && roll.own() ? lines : roll.text();
    }

    /** Whether it is the list that came back. */
    public boolean isOf(RollView roll) {
      return roll.kind() == kind && roll.own();
    }
  }

  @CheckedTemplate(basePath = "rolls")
  static class Templates {
    private Templates() {}

    static native TemplateInstance rolls(
        List<RollView> own, List<RollView> above, boolean keeps, Typed typed, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestQuery UUID unit) {
    return page(unit == null ? mine() : unit, new Typed(null, ""), Faults.none());
  }

  @POST
  @Path("/{unit}/{kind}")
  public Uni<Response> replace(
      @RestPath UUID unit,
      @RestPath String kind,
      @RestForm String version,
      @RestForm String lines) {
    String text = lines == null ? "" : lines;
    RollKind which = RollApi.kind(kind);
    return forms.act(
        () ->
            desk.replace(
                current.get(),
                unit,
                which,
                version,
                forms.checked(new RollApi.Lines(text.lines().toList())).lines()),
        new Next<>(
            x -> "/review-lists?unit=" + unit, x -> sentences.of(RollMessages.class).saved()),
        faults -> page(unit, new Typed(which, text), faults));
  }

  private UUID mine() {
    UUID unit = current.get().unitId();
    if (unit == null) {
      throw KernelProblem.NOT_FOUND.problem();
    }
    return unit;
  }

  private Uni<TemplateInstance> page(UUID unit, Typed typed, Faults faults) {
    boolean keeps = current.get().hasAny(unit, RollDesk.KEEPERS);
    return desk.list(current.get(), unit)
        .map(
            all ->
                Templates.rolls(
                    all.stream().filter(RollView::own).toList(),
                    all.stream().filter(r -> !r.own()).toList(),
                    keeps,
                    typed,
                    faults));
  }
}
