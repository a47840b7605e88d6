/** Runs a task for many items on all processors, and keeps processes out of one another's way. */
package org.huibian.parallel;
