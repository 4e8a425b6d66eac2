/**
 * Posting by hand (人工发布) on platforms that offer no interface, or none to this account: a frozen
 * package of words and pictures with numbered steps, and a check of the link that comes back.
 *
 * <p>Reading order: {@link org.juzhen.connectors.manual.ManualPackages} → {@link
 * org.juzhen.connectors.manual.ManualConnector} → {@code ManualPlatform} (what each platform
 * takes).
 */
package org.juzhen.connectors.manual;
