/** Themed pushes of many accounts (专题), tracked from what went out and from what was seen. */
package org.juzhen.campaigns;
