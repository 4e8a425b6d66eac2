package org.juzhen.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.OutboundGuard;

/** The accounts' keys: written, never read. */
@Path("/api/v1/accounts/{id}/credentials")
class CredentialApi {
  private final ChannelDesk desk;
  private final CurrentActor current;
  private final OutboundGuard guard;
  private final Vertx vertx;

  CredentialApi(ChannelDesk desk, CurrentActor current, OutboundGuard guard, Vertx vertx) {
    this.desk = desk;
    this.current = current;
    this.guard = guard;
    this.vertx = vertx;
  }

  @PUT
  public Uni<ChannelView> change(@RestPath UUID id, @NotNull Map<String, Object> given) {
    Actor by = current.get();
    return desk.rules(by, id)
        .map(rules -> rules.check(texts(given)))
        .call(this::mayBeCalled)
        .chain(checked -> desk.change(by, id, checked));
  }

  private static Map<String, String> texts(Map<String, Object> given) {
    Map<String, String> texts = new HashMap<>();
    given.forEach(
        (name, value) -> {
          if (value != null && !(value instanceof String)) {
            throw KernelProblem.field(name, "WRONG_TYPE");
          }
          texts.put(name, (String) value);
        });
    return texts;
  }

  private Uni<Void> mayBeCalled(Map<String, String> checked) {
    String base = checked.get("baseUrl");
    return base == null
        ? Uni.createFrom().voidItem()
        : vertx.executeBlocking(() -> guard.check(address(base)), false).replaceWithVoid();
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() == null || address.getQuery() != null) {
        throw KernelProblem.field("baseUrl", "WRONG_FORMAT");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("baseUrl", "WRONG_FORMAT");
    }
  }
}
