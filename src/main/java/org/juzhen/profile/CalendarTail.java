package org.juzhen.profile;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.juzhen.jobs.DueWork;

/** Has every node's calendar follow the database: at its start, at each bell, and now and then. */
@ApplicationScoped
class CalendarTail implements DueWork {
  static final String NAME = "calendar";

  private final CalendarRows rows;
  private final WorkingDays calendar;

  CalendarTail(CalendarRows rows, WorkingDays calendar) {
    this.rows = rows;
    this.calendar = calendar;
  }

  /** Before anything is counted. */
  void start(@Observes @Priority(950) StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(this::drive);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return Uni.createFrom().nullItem();
  }

  @Override
  @WithSession
  public Uni<Integer> drive() {
    return rows.all().invoke(calendar::follow).replaceWith(0);
  }
}
