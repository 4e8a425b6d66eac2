package org.juzhen.filing;

import java.util.UUID;

/**
 * One thing that is known of an account, in words (账号信息).
 *
 * @param text for people; empty where only a file says it
 * @param file the picture, or null
 * @param link where it leads on the web, or null
 */
public record AccountFact(AccountField field, String text, UUID file, String link) {}
