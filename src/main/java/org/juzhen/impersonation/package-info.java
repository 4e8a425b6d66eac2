/**
 * Imitations of government accounts (假冒账号): reported, verified, requested to be taken down, handed
 * to the police where that is needed.
 *
 * <p>Read {@link org.juzhen.impersonation.CaseAction} first: it holds every arrow.
 */
package org.juzhen.impersonation;
