package org.juzhen.publishing;

import java.time.Instant;

/** When one account of a post would go out as planned (排期). */
public record PlannedLine(String accountName, Instant at, boolean push) {}
