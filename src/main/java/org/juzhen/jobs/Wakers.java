package org.juzhen.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.juzhen.kernel.HubClock;

/** One waker for each table with due rows, and the ear that hears the database's bell. */
@ApplicationScoped
class Wakers {
  private static final Logger LOG = Logger.getLogger(Wakers.class);

  /** A platform may take longer to answer; then the call is looked up at the next start. */
  private static final Duration LAST_DRIVE = Duration.ofSeconds(8);

  @ConfigProperty(name = "juzhen.wakers")
  boolean enabled;

  @ConfigProperty(name = "quarkus.datasource.reactive.url")
  Optional<String> url;

  @ConfigProperty(name = "quarkus.datasource.username")
  Optional<String> username;

  @ConfigProperty(name = "quarkus.datasource.password")
  Optional<String> password;

  private final Vertx vertx;
  private final Map<String, Waker> wakers;
  private PgSubscriber ear;

  Wakers(Vertx vertx, HubClock clock, @All List<DueWork> works) {
    this.vertx = vertx;
    this.wakers =
        works.stream().collect(Collectors.toMap(DueWork::name, w -> new Waker(vertx, clock, w)));
  }

  void start(@Observes @Priority(5000) StartupEvent event) {
    if (!enabled) {
      return;
    }
    listen();
    wakers.values().forEach(Waker::ring);
  }

  /** First of all, while the database and the index still answer to what is under way. */
  void stop(@Observes @Priority(100) ShutdownEvent event) {
    if (ear != null) {
      ear.close();
    }
    CompletableFuture<?>[] resting =
        wakers.values().stream().map(Waker::stop).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(resting).get(LAST_DRIVE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.infof("Not waiting longer for due work; its leases run out by themselves");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    PgConnectOptions options =
        PgConnectOptions.fromUri(url.orElseThrow().replaceFirst("^vertx-reactive:", ""));
    username.ifPresent(options::setUser);
    password.ifPresent(options::setPassword);
    ear = PgSubscriber.subscriber(vertx, options);
    ear.reconnectPolicy(attempt -> Math.min(30_000L, 500L << Math.min(attempt, 6)));
    ear.channel(DueBell.CHANNEL).handler(this::heard);
    ear.connect()
        .onFailure(
            e -> LOG.warnf("Not listening for due work yet, polling instead: %s", e.getMessage()));
  }

  private void heard(String work) {
    Waker waker = wakers.get(work);
    if (waker != null) {
      waker.ring();
    }
  }
}
