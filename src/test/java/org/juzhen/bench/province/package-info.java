/**
 * A province made up from a seed (模拟省): accounts with the platforms' real quotas, important
 * articles, people who write and sign in office hours with somebody on duty in the evening, and the
 * hub's own planner in between. Says how much is in time, and why the rest is not.
 */
package org.juzhen.bench.province;
