package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.web.Sentences;

/** What goes out when (发布日历). */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
class CalendarPages {
  /** What a browser still draws without a pause that people notice. */
  private static final int MOST = 3_000;

  private static final Duration LONGEST = Duration.ofDays(100);
  private static final List<DeliveryState> SHOWN =
      Stream.of(DeliveryState.values()).filter(s -> s != DeliveryState.CANCELLED).toList();

  private final DeliveryDesk desk;
  private final CurrentActor current;
  private final HubClock clock;
  private final Sentences says;

  CalendarPages(DeliveryDesk desk, CurrentActor current, HubClock clock, Sentences says) {
    this.desk = desk;
    this.current = current;
    this.clock = clock;
    this.says = says;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance calendar(
        List<DeliveryState> states, UUID accountId, LocalDateTime now, boolean writes);
  }

  /**
   * One entry of the calendar.
   *
   * @param tone names its colour; the state's word stands in the title
   */
  record Entry(String id, String title, OffsetDateTime start, String url, String tone) {}

  @GET
  public Uni<TemplateInstance> show(@RestQuery UUID accountId) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.now(), HubClock.ZONE);
    boolean writes = current.get().has(Role.EDITOR) || current.get().has(Role.CONTRIBUTOR);
    return Uni.createFrom().item(Templates.calendar(SHOWN, accountId, now, writes));
  }

  @GET
  @Path("/events")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<List<Entry>> events(
      @RestQuery String start, @RestQuery String end, @RestQuery UUID accountId) {
    Instant from = day("start", start);
    Instant to = day("end", end);
    if (to.isAfter(from.plus(LONGEST))) {
      throw KernelProblem.field("end", "OUT_OF_RANGE");
    }
    PublishingMessages words = says.of(PublishingMessages.class);
    DeliveryQuestion asked = new DeliveryQuestion(accountId, null, null, from, to);
    return read(current.get(), asked, null, List.of())
        .map(
            found -> {
              List<Entry> entries = new ArrayList<>();
              found.items().stream()
                  .filter(d -> d.postId() != null && SHOWN.contains(d.state()))
                  .forEach(d -> entries.add(entry(d, words)));
              if (found.next() != null) {
                entries.add(cut(from, says.of(CalendarMessages.class).tooMany(MOST)));
              }
              return entries;
            });
  }

  /** Page after page; a month of a prefecture fits, a year of a province does not. */
  private Uni<Slice<DeliveryView>> read(
      Actor by, DeliveryQuestion asked, String cursor, List<DeliveryView> before) {
    return desk.list(by, asked, new Paging(Paging.MOST, cursor))
        .chain(
            found -> {
              List<DeliveryView> all = new ArrayList<>(before);
              all.addAll(found.items());
              return found.next() == null || all.size() >= MOST
                  ? Uni.createFrom().item(new Slice<>(all, found.next()))
                  : read(by, asked, found.next(), all);
            });
  }

  /** Says on the first day that not everything is shown. */
  private static Entry cut(Instant from, String words) {
    return new Entry("cut", words, from.atZone(HubClock.ZONE).toOffsetDateTime(), null, "late");
  }

  private static Entry entry(DeliveryView d, PublishingMessages words) {
    Instant at = d.postedAt() == null ? d.dueAt() : d.postedAt();
    return new Entry(
        d.id().toString(),
        d.platform().mark() + " " + d.title() + " · " + words.delivery(d.state()),
        at.atZone(HubClock.ZONE).toOffsetDateTime(),
        "/posts/" + d.postId() + "#d-" + d.id(),
        d.state().tone());
  }

  /** The calendar asks for whole days; what it says of the hour does not matter. */
  private static Instant day(String field, String given) {
    try {
      String date = given == null || given.length() < 10 ? "" : given.substring(0, 10);
      return LocalDate.parse(date).atStartOfDay(HubClock.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }
}
