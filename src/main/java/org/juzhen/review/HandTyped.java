package org.juzhen.review;

/**
 * An original that somebody typed (手工录入).
 *
 * @param by the names of everybody who typed at it
 * @param proven the hub itself found the same words at its address
 */
public record HandTyped(String by, boolean proven) {}
