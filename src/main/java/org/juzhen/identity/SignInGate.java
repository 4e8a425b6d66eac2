package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.juzhen.identity.SessionDesk.Entered;
import org.juzhen.kernel.Actor;

/** Where people from outside sign in: guessing is slowed down by name and address (限制试错). */
@ApplicationScoped
public class SignInGate {
  private final SessionDesk desk;
  private final Pace pace;
  private final RoutingContext routing;

  SignInGate(SessionDesk desk, Pace pace, RoutingContext routing) {
    this.desk = desk;
    this.pace = pace;
    this.routing = routing;
  }

  /** On a page; a code may still be asked for. */
  public Uni<Entered> enter(String username, String password) {
    return slowed(username, () -> desk.enter(username, password));
  }

  /** By machine, with everything at once. */
  Uni<Entered> enter(String username, String password, String otp) {
    return slowed(username, () -> desk.enter(username, password, otp));
  }

  /** The code that a page asked for. */
  public Uni<Entered> giveCode(Actor by, String otp) {
    return slowed(by.id().toString(), () -> desk.giveCode(by, otp));
  }

  private Uni<Entered> slowed(String name, Supplier<Uni<Entered>> attempt) {
    String address = routing.request().remoteAddress().hostAddress();
    pace.signIn(address, name);
    return attempt.get().invoke(x -> pace.signedIn(address, name));
  }
}
