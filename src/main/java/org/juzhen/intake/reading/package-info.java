/**
 * Reads what lies outside (读取外部内容): fetches addresses, and makes articles of feeds and of
 * government pages as they really are. Knows neither portals nor the database.
 */
package org.juzhen.intake.reading;
