package org.juzhen.inbox;

import java.util.UUID;

/** A department where somebody answers citizens. */
public record HandlingUnit(UUID id, String name) {}
