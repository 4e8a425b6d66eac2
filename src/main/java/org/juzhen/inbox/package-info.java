/**
 * What citizens write below posts and to accounts (互动): received, screened, assigned to the
 * department that answers, answered through the review gate within its working-day clock, closed
 * with an outcome.
 *
 * <p>Read {@link org.juzhen.inbox.InquiryAction} → {@link org.juzhen.inbox.Inquiry} → {@link
 * org.juzhen.inbox.InquiryPolicy} → {@link org.juzhen.inbox.InquiryDesk} → {@link
 * org.juzhen.inbox.ReplyDesk}.
 */
package org.juzhen.inbox;
