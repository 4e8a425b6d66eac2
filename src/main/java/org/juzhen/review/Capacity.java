package org.juzhen.review;

import org.juzhen.kernel.Role;

/**
 * As what somebody signs a step (签署身份).
 *
 * @param delegation for whom, or null for oneself
 */
record Capacity(Role role, Delegation delegation) {}
