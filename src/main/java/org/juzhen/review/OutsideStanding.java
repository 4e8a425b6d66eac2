package org.juzhen.review;

/**
 * How something that went out past the hub stands.
 *
 * @param inForce what was found of it, or null while nothing has been
 * @param underWay what is being signed and will take its place, or null
 * @param stuck nobody can sign what is under way, so the supervision may end it
 */
public record OutsideStanding(OutsideView inForce, OutsideView underWay, boolean stuck) {}
