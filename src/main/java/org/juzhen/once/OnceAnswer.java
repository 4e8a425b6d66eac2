package org.juzhen.once;

/**
 * An answer to give again.
 *
 * @param mediaType of the body; null without one
 * @param etag header to repeat, or null
 * @param body what was said, or null
 */
record OnceAnswer(int status, String mediaType, String etag, byte[] body) {}
