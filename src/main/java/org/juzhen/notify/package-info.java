/** Tells people and systems: notices in the hub (站内通知) and outgoing webhooks, through an outbox. */
package org.juzhen.notify;
