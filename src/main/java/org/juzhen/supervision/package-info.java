/**
 * What the supervising unit sees (监管): filings that wait, duties done in time and missed, accounts
 * that have gone silent. Reads the others' views {@code v_supervision_*}; nobody depends on it.
 */
package org.juzhen.supervision;
