/**
 * What every capability stands on: the clock, ids, the acting person, the word "no", pages of a
 * list, digests. Uses the JDK and Mutiny only.
 *
 * <p>Read {@link org.juzhen.kernel.Actor} → {@link org.juzhen.kernel.Problem} → {@link
 * org.juzhen.kernel.HubClock}.
 */
package org.juzhen.kernel;
