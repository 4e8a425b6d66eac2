/** The pages of administration (管理): people and roles, units. */
package org.juzhen.web.admin;
