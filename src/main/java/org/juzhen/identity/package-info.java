/**
 * People (人员), what they may do where, and their sessions. Roles are read with every request, so a
 * change acts at once and ends no session.
 */
package org.juzhen.identity;
