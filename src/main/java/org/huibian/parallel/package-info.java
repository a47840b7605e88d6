/**
 * Runs a task for many items on all processors, keeps processes out of one another's way, and ends
 * programs of the system in time.
 */
package org.huibian.parallel;
