/**
 * What makes things happen in time: ticks of a minute and more from clustered Quartz, wakers for
 * due rows, the log of runs, and the partitions of the months to come. Knows no feature; features
 * implement {@link org.juzhen.jobs.DueWork}.
 */
package org.juzhen.jobs;
