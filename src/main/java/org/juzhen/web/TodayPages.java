package org.juzhen.web;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;

/** The home page (今天): what must be done now, today, and what is worth an eye. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class TodayPages {
  private final List<TodaySource> sources;
  private final List<TodayFigures> figures;
  private final CurrentActor current;
  private final HubClock clock;
  private final Shell shell;

  TodayPages(
      @All List<TodaySource> sources,
      @All List<TodayFigures> figures,
      CurrentActor current,
      HubClock clock,
      Shell shell) {
    this.sources = sources;
    this.figures = figures;
    this.current = current;
    this.clock = clock;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "web")
  static class Templates {
    private Templates() {}

    static native TemplateInstance today(TodayView today);
  }

  @GET
  public Uni<TemplateInstance> today() {
    Actor actor = current.get();
    Locale language = shell.locale();
    return items(actor, language)
        .chain(
            items -> figures(actor, language).map(f -> TodayView.of(actor, clock.now(), items, f)))
        .map(Templates::today);
  }

  private Uni<List<TodayItem>> items(Actor actor, Locale language) {
    return Multi.createFrom()
        .iterable(sources)
        .onItem()
        .transformToUniAndConcatenate(source -> source.items(actor, language))
        .onItem()
        .<TodayItem>disjoint()
        .collect()
        .asList();
  }

  private Uni<List<TodayFigures.Figure>> figures(Actor actor, Locale language) {
    return Multi.createFrom()
        .iterable(figures)
        .onItem()
        .transformToUniAndConcatenate(source -> source.figures(actor, language))
        .onItem()
        .<TodayFigures.Figure>disjoint()
        .collect()
        .asList();
  }
}
