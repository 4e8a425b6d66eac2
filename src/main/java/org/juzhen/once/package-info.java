/**
 * Acts that a caller may ask for again without doing them again (幂等键, {@code Idempotency-Key}). The
 * key is claimed in the transaction of the act, by the journal, because every act leaves an entry
 * there; see decision 11.
 *
 * <p>Read {@link org.juzhen.once.OnceDoor}, then {@link org.juzhen.once.OnceClaims}.
 */
package org.juzhen.once;
