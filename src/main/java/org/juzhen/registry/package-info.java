/**
 * The register: units (单位) in their tree, and the accounts (账号) they answer for.
 *
 * <p>Read {@link org.juzhen.registry.Unit} → {@link org.juzhen.registry.Account} → {@link
 * org.juzhen.registry.AccountStatus}.
 */
package org.juzhen.registry;
