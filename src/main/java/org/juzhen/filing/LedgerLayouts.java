package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The layouts of the units. */
@ApplicationScoped
class LedgerLayouts implements PanacheRepositoryBase<LedgerLayout, UUID> {}
