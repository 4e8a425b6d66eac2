/**
 * The roster (人员与保管): who keeps the login of which account and how it goes from hand to hand; the
 * pages of units, contractors, staff and look-alike accounts; what is about to run out.
 *
 * <p>Read {@link org.juzhen.roster.Custody} → {@link org.juzhen.roster.HandOver} → {@link
 * org.juzhen.roster.CustodyDesk}.
 */
package org.juzhen.roster;
