/**
 * Local articles and cleared posts offered to a portal above (信息报送): signed off below, taken on,
 * edited, accepted or declined above, and published there.
 *
 * <p>Read {@link org.juzhen.upward.OfferAction} first: it holds every arrow.
 */
package org.juzhen.upward;
