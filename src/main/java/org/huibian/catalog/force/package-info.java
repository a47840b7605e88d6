/**
 * The state of force of documents. {@link org.huibian.catalog.force.ForceFinder} decides from the
 * days and relations that were found, and from the ruling of an editor, on which days a text is
 * law; {@link org.huibian.catalog.force.Force} tells the state on a day.
 */
package org.huibian.catalog.force;
