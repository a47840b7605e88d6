/**
 * Runs a task for many items on all processors, keeps processes out of one another's way, ends
 * programs of the system in time, and deletes what they and killed processes leave behind.
 */
package org.huibian.parallel;
