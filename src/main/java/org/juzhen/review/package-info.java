/**
 * The gate (先审后发): machine checks, signatures by different people, and the clearance that binds
 * them to exactly one content for exactly one account.
 */
package org.juzhen.review;
