package org.juzhen.filing;

import org.juzhen.kernel.Basis;

/**
 * What a filing lacks and who says so.
 *
 * @param what path in the request
 * @param needed the same as a constant, for the interface's words
 */
public record Missing(String what, Needed needed, Basis basis) {}
