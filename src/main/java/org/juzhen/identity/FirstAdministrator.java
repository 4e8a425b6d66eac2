package org.juzhen.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;

/**
 * On an empty database: the person {@code admin}, with a given password or a random one shown once.
 */
@ApplicationScoped
class FirstAdministrator {
  @ConfigProperty(name = "juzhen.admin.password")
  Optional<String> password;

  private final PeopleDesk desk;
  private final SessionDesk sessions;

  FirstAdministrator(PeopleDesk desk, SessionDesk sessions) {
    this.desk = desk;
    this.sessions = sessions;
  }

  void start(@Observes @Priority(1000) StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(this::appoint);
  }

  private Uni<Void> appoint() {
    return sessions
        .candidate("admin")
        .chain(there -> there != null ? Uni.createFrom().voidItem() : welcome());
  }

  private Uni<Void> welcome() {
    String secret =
        password
            .filter(p -> !p.isBlank())
            .orElseGet(
                () -> Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(12)));
    List<WantedRole> roles = List.of(WantedRole.of(Role.SYSTEM_ADMIN));
    NewPerson admin = new NewPerson("admin", "系统管理员", null, secret, roles, null, null, null, null);
    return desk.welcome(Actor.hub("start"), admin)
        .invoke(x -> password.ifPresentOrElse(p -> {}, () -> announce(secret)))
        .replaceWithVoid();
  }

  /** The only time a password is printed; it is not in the log files' format on purpose. */
  private static void announce(String secret) {
    System.out.println("首次启动：管理员 admin 的密码是 " + secret + " （只显示这一次，请立即修改）");
  }
}
