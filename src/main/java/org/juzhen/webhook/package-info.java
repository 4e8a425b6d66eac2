/**
 * Tells other systems what happens here (对外推送), signed as Standard Webhooks 1.0. Features note
 * events in the outbox of {@code notify}, in their own transaction; this package hands them out.
 *
 * <pre>
 * outbox_event → SpreadDesk → webhook_delivery → WebhookSender (claim → call → record) → the address
 * </pre>
 *
 * <p>Read {@link org.juzhen.webhook.SendMove}, {@link org.juzhen.webhook.RetryPolicy}, {@link
 * org.juzhen.webhook.SpreadDesk}, {@link org.juzhen.webhook.WebhookSender}, then the desks.
 */
package org.juzhen.webhook;
