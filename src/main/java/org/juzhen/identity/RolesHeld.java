package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The roles held. */
@ApplicationScoped
class RolesHeld implements PanacheRepositoryBase<RoleHeld, UUID> {}
