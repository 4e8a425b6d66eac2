package org.juzhen.registry;

import java.time.Instant;

/**
 * A time in which an account stood still and its place let it owe nothing (允许的停更期); it ends when
 * the account is back, and never later than was agreed.
 */
public record AllowedPause(Instant from, Instant until) {}
