package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.FeedReader;
import org.juzhen.intake.reading.Fetched;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Incoming;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PageReader;
import org.juzhen.intake.reading.PageReading;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;
import org.juzhen.intake.reading.Selectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Tries addresses and selectors before a portal is registered (选择器试用); keeps nothing. */
@ApplicationScoped
public class TrialReader {
  private final Outside outside;
  private final Vertx vertx;

  TrialReader(Outside outside, Vertx vertx) {
    this.outside = outside;
    this.vertx = vertx;
  }

  /** What would be found, or why nothing; only for those who keep portals. */
  public Uni<Trial> run(Actor by, TrialOrder wanted) {
    if (!by.has(Role.PORTAL_EDITOR) && !by.has(Role.SUPERVISOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.PORTAL_EDITOR, Role.SUPERVISOR));
    }
    Selectors at = wanted.selectorsOrNone();
    at.faulty()
        .forEach(
            f -> {
              throw KernelProblem.field("selectors." + f, "WRONG_FORMAT");
            });
    URI uri = CanonicalUrl.parsed(wanted.url());
    if (uri == null) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    return outside
        .get(uri, Validators.NONE)
        .chain(answer -> read(answer, TrialKind.valueOf(wanted.kind()), at))
        .onFailure(PollFailure.class)
        .recoverWithItem(Trial::failed);
  }

  private Uni<Trial> read(Fetched answer, TrialKind kind, Selectors at) {
    return switch (kind) {
      case FEED -> vertx.executeBlocking(() -> feed(answer), false);
      case LIST ->
          vertx
              .executeBlocking(() -> links(answer, at), false)
              .chain(links -> first(Trial.of(words(links), null), links.get(0), at));
      case ARTICLE -> vertx.executeBlocking(() -> Trial.of(List.of(), article(answer, at)), false);
    };
  }

  private Uni<Trial> first(Trial list, URI link, Selectors at) {
    return outside
        .get(link, Validators.NONE)
        .chain(
            answer ->
                vertx.executeBlocking(
                    () -> {
                      Trial.Sample sample = article(answer, at);
                      return new Trial(null, null, list.found(), list.links(), sample);
                    },
                    false))
        .onFailure(PollFailure.class)
        .recoverWithItem(list::but);
  }

  private static Trial feed(Fetched answer) {
    List<Incoming> items = FeedReader.read(answer);
    if (items.isEmpty()) {
      throw new PollFailure(PollFault.NO_ARTICLE, answer.uri().getHost());
    }
    List<String> links =
        items.stream().map(Incoming::url).map(u -> Objects.toString(u, "")).toList();
    return Trial.of(links, Trial.sample(items.get(0), List.of()));
  }

  private static List<URI> links(Fetched answer, Selectors at) {
    List<URI> links = PageReader.links(answer, at);
    if (links.isEmpty()) {
      throw new PollFailure(PollFault.NO_LINKS, answer.uri().getHost());
    }
    return links;
  }

  private static List<String> words(List<URI> links) {
    return links.stream().map(URI::toString).toList();
  }

  private static Trial.Sample article(Fetched answer, Selectors at) {
    PageReading reading = PageReader.article(answer, at);
    return Trial.sample(reading.article(), reading.parts());
  }
}
