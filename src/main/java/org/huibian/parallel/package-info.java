/** Runs a task for many items on all processors. */
package org.huibian.parallel;
