package org.juzhen.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
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
import org.juzhen.kernel.CurrentActor;
import org.juzhen.registry.RegionNames;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** What an article is about, put right on a page (主题、行业、地区更正). */
@Path("/articles/{id}/labels")
@Produces(MediaType.TEXT_HTML)
class LabelPages {
  private final LabelDesk desk;
  private final ArticleDesk articles;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final RegionNames regions;

  LabelPages(
      LabelDesk desk,
      ArticleDesk articles,
      CurrentActor current,
      Forms forms,
      Sentences says,
      RegionNames regions) {
    this.desk = desk;
    this.regions = regions;
    this.articles = articles;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  /** The words of each field, as they stand there. */
  public record Typed(String topics, String industries, String regions) {
    static Typed on(ArticleView a) {
      return new Typed(joined(a.topics()), joined(a.industries()), joined(a.regions()));
    }

    private static String joined(List<String> words) {
      return String.join("、", words);
    }

    NewLabels wanted() {
      return new NewLabels(words(topics), words(industries), words(regions));
    }

    private static List<String> words(String typed) {
      return typed == null
          ? List.of()
          : Arrays.stream(typed.split("[,，、;；\\n\\r]+")).filter(w -> !w.isBlank()).toList();
    }
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance labels(
        ArticleView article, Typed typed, RegionNames.Known regions, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, null, Faults.none());
  }

  @POST
  public Uni<Response> relabel(
      @RestPath UUID id,
      @RestForm String topics,
      @RestForm String industries,
      @RestForm String regions) {
    Typed typed = new Typed(topics, industries, regions);
    return forms.act(
        () -> desk.relabel(current.get(), id, forms.checked(typed.wanted())),
        new Next<>(a -> "/articles/" + id, this::said),
        faults -> page(id, typed, faults));
  }

  private String said(ArticleView a) {
    LabelMessages words = says.of(LabelMessages.class);
    boolean waits = a.waiting() != null && a.waiting().labels() != null;
    return waits ? words.waits(a.waiting().accounts()) : words.saved();
  }

  private Uni<TemplateInstance> page(UUID id, Typed typed, Faults faults) {
    return articles
        .show(current.get(), id)
        .chain(
            a ->
                regions
                    .known(a.regions())
                    .map(
                        known ->
                            Templates.labels(
                                a, typed == null ? Typed.on(a) : typed, known, faults)));
  }
}
