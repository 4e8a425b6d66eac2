package org.juzhen.webhook;

/** An address in the list, with the name of its unit. */
public record WebhookLine(WebhookView webhook, String unit) {}
