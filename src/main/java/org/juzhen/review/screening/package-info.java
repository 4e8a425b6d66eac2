/**
 * The machine reads first (机器初筛): small checks over one draft, all of them run, and a check that
 * crashes counts as one that failed. Nothing here decides; people do.
 *
 * <p>Read {@link org.juzhen.review.screening.Check} → {@link org.juzhen.review.screening.Draft} →
 * {@link org.juzhen.review.screening.Screening}.
 */
package org.juzhen.review.screening;
