package org.juzhen.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is reading a step at the moment (正在审核). It runs out by itself and is renewed by the open
 * page.
 *
 * @param personId who reads
 * @param name as others see it
 * @param until when it runs out unless it is renewed
 * @param mine whoever asks holds it
 */
public record ReviewHold(
    UUID stepId, UUID personId, String name, Instant takenAt, Instant until, boolean mine) {}
