package org.juzhen.roster;

import java.time.LocalDate;
import java.util.UUID;

/** The office that has an authority's part in a territory, as others see it. */
public record CollaboratorView(
    Authority authority, UUID officeId, String office, LocalDate since) {}
