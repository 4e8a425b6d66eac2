package org.juzhen.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Publishes;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** What the test of a connector that posts by itself supplies, and the simulator it plays on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PostingStage extends ConnectorContract {
  /** Runs for the whole test class, and forgets everything before each test. */
  protected final Simulator simulator = Simulator.start(Settings.quiet());

  /** Prefix of the platform in the simulator, for example {@code weibo}. */
  protected abstract String simulated();

  /** Registers accounts and whatever else the simulated platform must know before each test. */
  protected void prepare() {}

  /** An account with every right. */
  protected abstract Access access();

  /** The same account with a key that the platform does not accept. */
  protected abstract Access accessWithBadKey();

  /** Content that the platform itself refuses. */
  protected abstract Content contentTheyRefuse();

  /** Path of the one request that makes content visible. */
  protected abstract String postingPath();

  /** Path of the request that sends a reply. */
  protected abstract String replyPath();

  /** The platform will now answer that the quota for posts is used up. */
  protected abstract void useUpTheQuota();

  /** The account may no longer post on the platform. */
  protected abstract void takeTheRightAway();

  /** False where the platform gives no way to prove that something was never posted. */
  protected boolean provesAbsence() {
    return true;
  }

  /** What must never be logged or told; by default every credential. */
  protected Collection<String> secrets() {
    return access().credentials().values();
  }

  /** An asynchronous platform gets on with its work. */
  protected void letTimePass() {
    simulator.turnClock(Duration.ofSeconds(10));
  }

  @BeforeEach
  final void startAfresh() {
    simulator.forget();
    prepare();
  }

  @BeforeAll
  final void platformIsThere() {
    assertThat(simulator.platform(simulated()).prefix()).isEqualTo(simulated());
  }

  @AfterAll
  final void leave() {
    simulator.close();
  }

  /** A key that was never used, from now. */
  protected final Key newKey() {
    return new Key(
        UUID.randomUUID().toString().replace("-", ""), simulator.world().clock().instant());
  }

  /** What came of it; waits, and never throws by itself. */
  protected static <T> T told(Uni<T> answer) {
    return answer.await().atMost(Duration.ofSeconds(30));
  }

  /** Posts and looks until it is done. */
  protected final Outcome.Done posted(Content content, Key once) {
    Publishes publishes = as(Publishes.class);
    Outcome outcome = told(publishes.publish(access(), content, once));
    for (int looks = 0; looks < 20 && outcome instanceof Outcome.Accepted accepted; looks++) {
      letTimePass();
      outcome = told(publishes.look(access(), accepted.ticket()));
    }
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }

  /** Looks for traces until the platform is no longer working on it. */
  protected final Sighting found(Content content, Key once, Ticket ticket) {
    Publishes publishes = as(Publishes.class);
    Sighting sighting = told(publishes.find(access(), content, once, ticket));
    for (int looks = 0; looks < 20 && sighting instanceof Sighting.Working; looks++) {
      letTimePass();
      sighting = told(publishes.find(access(), content, once, ticket));
    }
    return sighting;
  }

  /** What people can see of it on the platform. */
  protected final List<Post> visible(String marker) {
    return simulator.posts().all(simulated(), "", marker).stream()
        .filter(p -> !p.deleted())
        .toList();
  }

  /** A citizen comments on a post, or writes to the account where the post is empty. */
  protected final String citizenWrites(String postId, String text) {
    String account = access().platformId() == null ? "" : access().platformId();
    return simulator
        .platform(simulated())
        .citizenWrites(new CitizenAct(simulated(), account, postId, "citizen-1", text));
  }

  /** The next request to this path goes wrong. */
  protected final void spoil(String path, Fault.Kind kind) {
    simulator.faults().add(Fault.once(simulated(), path, kind));
  }

  /** Every request goes wrong from now on. */
  protected final void spoilEverything(Fault.Kind kind) {
    simulator
        .faults()
        .add(new Fault(simulated(), "*", kind, 0, 0, "502", "<html>Bad Gateway</html>", 0));
  }

  /** How many requests reached a path that contains this. */
  protected final int requests(String path) {
    return simulator.journal().count(simulated(), path.replace("*", ""));
  }

  /** No credentials in it, not even in another writing. */
  protected final void assertTellsNoSecret(Object said) {
    for (String secret : secrets()) {
      assertThat(String.valueOf(said))
          .as("tells no secret")
          .doesNotContain(secret)
          .doesNotContain(java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }
  }

  /** Nothing is known about an attempt. */
  protected static Ticket nothingKnown() {
    return new Ticket(Map.of());
  }
}
