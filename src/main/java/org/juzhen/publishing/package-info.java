/**
 * Posts (稿件), their deliveries to accounts, and the proof. A platform call is claim → call →
 * record; what is not known is looked up, never repeated.
 */
package org.juzhen.publishing;
