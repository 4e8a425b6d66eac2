/**
 * The journal (审计日志): one entry for every act, in the act's own transaction, append-only, sealed
 * into a hash chain afterwards so that writers never wait for each other.
 */
package org.juzhen.audit;
