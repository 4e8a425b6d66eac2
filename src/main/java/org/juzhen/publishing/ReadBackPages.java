package org.juzhen.publishing;

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
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Reading a posted text where it stands (读网核对). */
@Path("/deliveries/{id}/read-back")
@Produces(MediaType.TEXT_HTML)
class ReadBackPages {
  private final ReadBackDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  ReadBackPages(ReadBackDesk desk, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance readback(ReadBackDesk.Looks page, Typed typed, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, Typed.NOTHING, Faults.none());
  }

  /** What was typed, kept when it is refused. */
  record Typed(String words, String cards, String seen) {
    static final Typed NOTHING = new Typed("", "", "");

    WordsRead wanted() {
      return new WordsRead(words, cards, seen == null || seen.isEmpty() ? null : said());
    }

    private CardsSeen said() {
      try {
        return CardsSeen.valueOf(seen);
      } catch (IllegalArgumentException e) {
        throw KernelProblem.field("cardsSeen", "WRONG_VALUE");
      }
    }
  }

  @POST
  public Uni<Response> note(
      @RestPath UUID id,
      @RestForm String words,
      @RestForm String cards,
      @RestForm String cardsSeen) {
    Typed typed = new Typed(words, cards, cardsSeen);
    return forms.act(
        () -> desk.note(current.get(), id, forms.checked(typed.wanted())),
        new Next<>(x -> "/deliveries/" + id + "/read-back", x -> noted(x.looks().get(0))),
        faults -> page(id, typed, faults));
  }

  @POST
  @Path("/{look}/confirmation")
  public Uni<Response> confirm(@RestPath UUID id, @RestPath UUID look) {
    return forms.act(
        () -> desk.confirm(current.get(), id, look),
        new Next<>(
            x -> "/deliveries/" + id + "/read-back",
            x -> says.of(ReadBackMessages.class).confirmed()),
        faults -> page(id, Typed.NOTHING, faults));
  }

  private String noted(ReadBackDesk.View look) {
    ReadBackMessages words = says.of(ReadBackMessages.class);
    return look.surrounded() ? words.notedSurrounded() : words.noted(look.found());
  }

  private Uni<TemplateInstance> page(UUID id, Typed typed, Faults faults) {
    return desk.looks(current.get(), id).map(looks -> Templates.readback(looks, typed, faults));
  }
}
