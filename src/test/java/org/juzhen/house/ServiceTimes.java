package org.juzhen.house;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long the service itself took for requests that carry a number, from the request's head to the
 * answer's end: a client on the same cores would measure itself too.
 */
@ApplicationScoped
public class ServiceTimes {
  public static final String NUMBER = "X-Measured";
  private static final int FIRST = 3_000;

  private final Map<String, Long> took = new ConcurrentHashMap<>();

  void register(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext routing) {
    String number = routing.request().getHeader(NUMBER);
    if (number != null) {
      long start = System.nanoTime();
      routing.addEndHandler(end -> took.put(number, System.nanoTime() - start));
    }
    routing.next();
  }

  /** The nanoseconds of this request, once its answer has ended; null before. */
  public Long took(String number) {
    return took.remove(number);
  }
}
