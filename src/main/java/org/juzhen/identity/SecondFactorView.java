package org.juzhen.identity;

import java.time.Instant;

/**
 * Whether somebody holds a second factor.
 *
 * @param enrolledAt since when, or null
 * @param recoveryCodesLeft how many have not been used
 * @param stage how far the session that asks has come in
 */
public record SecondFactorView(
    boolean enrolled, Instant enrolledAt, long recoveryCodesLeft, Session.Stage stage) {}
