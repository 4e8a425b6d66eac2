package org.juzhen.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.KernelProblem;

/**
 * Whoever sends {@code Idempotency-Key} with an unsafe call may send it again: what was done is not
 * done twice, and is answered as the first time. Calls without a person (hooks, callbacks, signing
 * in) have their own ways and ignore the header.
 */
@ApplicationScoped
class OnceDoor {
  static final int RETRY_SECONDS = 1;
  static final String HEADER = "Idempotency-Key";

  private static final Logger LOG = Logger.getLogger(OnceDoor.class);
  private static final String JSON_TYPE = MediaType.APPLICATION_JSON + ";charset=UTF-8";
  private static final int LONGEST = 255;
  private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final String PLACE = OnceDoor.class.getName();

  private final OnceDesk desk;
  private final UnderWay underWay;
  private final OnceForm form;
  private final CurrentActor current;
  private final ObjectMapper json;
  private final long limit;

  OnceDoor(
      OnceDesk desk,
      UnderWay underWay,
      OnceForm form,
      CurrentActor current,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.desk = desk;
    this.underWay = underWay;
    this.form = form;
    this.current = current;
    this.json = json;
    this.limit = limit.asLongValue();
  }

  @ServerRequestFilter
  public Uni<Response> enter(ContainerRequestContext request, HttpServerRequest wire) {
    if (!isKeyed(request) || isForm(request)) {
      return Uni.createFrom().nullItem();
    }
    String key = checked(request.getHeaderString(HEADER));
    return OnceBody.of(wire, limit)
        .invoke(body -> request.setEntityStream(new ByteArrayInputStream(body)))
        .chain(body -> decide(request, key, body));
  }

  /** Of a form of several parts, after these were read. */
  @WithFormRead
  @ServerRequestFilter
  public Uni<Response> enterForm(ResteasyReactiveContainerRequestContext request) {
    if (!isKeyed(request) || !isForm(request)) {
      return Uni.createFrom().nullItem();
    }
    String key = checked(request.getHeaderString(HEADER));
    return form.said(request).chain(said -> decide(request, key, bytes(said)));
  }

  private boolean isKeyed(ContainerRequestContext request) {
    return request.getHeaderString(HEADER) != null
        && UNSAFE.contains(request.getMethod())
        && request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("api/")
        && current.isKnown();
  }

  private static boolean isForm(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    return type != null && type.getType().equals("multipart");
  }

  private static String checked(String key) {
    if (key.length() > LONGEST) {
      throw KernelProblem.field(HEADER, "TOO_LONG");
    }
    if (key.isBlank() || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw KernelProblem.field(HEADER, key.isBlank() ? "REQUIRED" : "WRONG_FORMAT");
    }
    return key;
  }

  private Uni<Response> decide(ContainerRequestContext request, String key, byte[] body) {
    URI uri = request.getUriInfo().getRequestUri();
    byte[] line = bytes(request.getMethod() + " " + address(uri) + "\n");
    OnceKey once = OnceKey.of(current.get().id(), key, Digests.hex(joined(line, body)));
    return desk.earlier(once).map(answer -> answer == null ? begin(request, once) : again(answer));
  }

  private static String address(URI uri) {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private Response begin(ContainerRequestContext request, OnceKey key) {
    if (!underWay.begin(key)) {
      throw OnceProblem.IDEMPOTENCY_KEY_RUNNING.with("retryAfter", RETRY_SECONDS);
    }
    request.setProperty(PLACE, key);
    key.attach();
    return null;
  }

  private static Response again(OnceAnswer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status()).header("Idempotency-Replayed", "true");
    if (answer.body() != null) {
      response.type(answer.mediaType()).entity(answer.body());
    }
    return answer.etag() == null
        ? response.build()
        : response.header(HttpHeaders.ETAG, answer.etag()).build();
  }

  /** Only what was done is kept: whoever was refused may try again under the same key. */
  @ServerResponseFilter
  public Uni<Void> leave(ContainerRequestContext request, ContainerResponseContext response) {
    OnceKey key = (OnceKey) request.getProperty(PLACE);
    if (key == null) {
      return Uni.createFrom().voidItem();
    }
    boolean done = response.getStatus() >= 200 && response.getStatus() < 300;
    Uni<Void> kept = done ? desk.keep(key, answer(response)) : Uni.createFrom().voidItem();
    return kept.onFailure()
        .invoke(e -> LOG.errorf(e, "The answer of a request was not kept"))
        .onFailure()
        .recoverWithNull()
        .invoke(x -> underWay.end(key));
  }

  private OnceAnswer answer(ContainerResponseContext response) {
    Object etag = response.getHeaders().getFirst(HttpHeaders.ETAG);
    return new OnceAnswer(
        response.getStatus(),
        response.hasEntity() ? JSON_TYPE : null,
        etag == null
            ? null
            : String.valueOf(response.getStringHeaders().getFirst(HttpHeaders.ETAG)),
        response.hasEntity() ? written(response.getEntity()) : null);
  }

  private byte[] written(Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be kept", e);
    }
  }
}
