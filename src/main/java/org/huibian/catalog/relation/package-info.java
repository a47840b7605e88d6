/**
 * What articles are to one another: which one explains, carries out, changes or ends which ({@link
 * org.huibian.catalog.relation.Relation}), each with the sentence that says so.
 */
package org.huibian.catalog.relation;
