/**
 * What portals publish comes in here (稿件入库): webhooks, feeds, pages, by hand; once each, in
 * versions, with the class that decides whether accounts owe a repost.
 */
package org.juzhen.intake;
