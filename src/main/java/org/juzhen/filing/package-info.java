/**
 * Filing accounts (备案): one road for opening, changing and closing.
 *
 * <pre>
 * DRAFT → IN_APPROVAL → FILED          (RETURNED goes round again; REJECTED, WITHDRAWN end it)
 *                         └ CLOSE: notice to the public → the account is closed
 * </pre>
 *
 * <p>Read {@link org.juzhen.filing.FilingAction} → {@link org.juzhen.filing.Filing} → {@link
 * org.juzhen.filing.FilingDesk} → {@link org.juzhen.filing.DecisionDesk} → {@link
 * org.juzhen.filing.NoticeBoardDesk}.
 */
package org.juzhen.filing;
