package org.juzhen.repost.planner;

/** How often a way may be used within each period (配额). */
public record Quota(Period per, int most) {}
