/**
 * The shell around every page: layout, navigation, sign-in, the home page with its tiles, and the
 * one place where a refusal becomes an answer.
 */
package org.juzhen.web;
