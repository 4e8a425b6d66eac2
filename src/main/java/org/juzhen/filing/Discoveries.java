package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was found by patrol. */
@ApplicationScoped
class Discoveries implements PanacheRepositoryBase<Discovery, UUID> {}
