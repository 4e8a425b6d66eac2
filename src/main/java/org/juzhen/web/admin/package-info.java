/** The pages of administration (管理): people and roles, units, the journal, outgoing webhooks. */
package org.juzhen.web.admin;
