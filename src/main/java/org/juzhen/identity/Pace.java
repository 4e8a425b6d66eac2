package org.juzhen.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.KernelProblem;

/**
 * How fast one may ask (限流). Each node counts for itself; what is given back does not count, so
 * that right passwords never slow anybody down.
 */
@ApplicationScoped
class Pace {
  /** The most that is remembered; whoever has not come for longest is forgotten. */
  private static final int REMEMBERED = 20_000;

  private static final int NAMES_BEHIND_ONE_ADDRESS = 20;

  private final Map<String, Bucket> buckets =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > REMEMBERED;
            }
          });

  private volatile int perPerson;
  private volatile int perPortal;
  private volatile int wrongPerMinute;

  Pace(
      @ConfigProperty(name = "juzhen.pace.person") int perPerson,
      @ConfigProperty(name = "juzhen.pace.portal") int perPortal,
      @ConfigProperty(name = "juzhen.pace.sign-in") int wrongPerMinute) {
    set(perPerson, perPortal, wrongPerMinute);
  }

  /** Calls of one person in a second; twice as many at once. */
  void person(UUID person) {
    take("person " + person, perPerson, Duration.ofSeconds(1));
  }

  /** Messages of one portal in a second; twice as many at once. */
  void portal(String portal) {
    take("portal " + portal, perPortal, Duration.ofSeconds(1));
  }

  /** Attempts to sign in with one name from one address in a minute, and with any name. */
  void signIn(String address, String name) {
    take(door(address, name), wrongPerMinute, Duration.ofMinutes(1));
    take(door(address, ""), wrongPerMinute * NAMES_BEHIND_ONE_ADDRESS, Duration.ofMinutes(1));
  }

  /** The attempt was right after all, and does not count. */
  void signedIn(String address, String name) {
    giveBack(door(address, name));
    giveBack(door(address, ""));
  }

  private void giveBack(String key) {
    Bucket bucket = buckets.get(key);
    if (bucket != null) {
      bucket.addTokens(1);
    }
  }

  private static String door(String address, String name) {
    return "door " + address + " " + name;
  }

  /** Questions of one address without a login in a second, and what it tells in an hour. */
  void open(String address, int often, Duration in) {
    take("open " + in + " " + address, often, in);
  }

  private void take(String key, int often, Duration in) {
    if (often <= 0) {
      return;
    }
    Bucket bucket = buckets.computeIfAbsent(key, k -> bucket(often, in));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
      throw KernelProblem.TOO_MANY_REQUESTS.with("retryAfter", seconds).with("limit", often);
    }
  }

  private static Bucket bucket(int often, Duration in) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(2L * often).refillGreedy(often, in))
        .build();
  }

  /** Changes it until the next start, and forgets who came; 0 is without limit. */
  final void set(int person, int portal, int wrong) {
    perPerson = person;
    perPortal = portal;
    wrongPerMinute = wrong;
    buckets.clear();
  }
}
