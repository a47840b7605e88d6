/**
 * What templates see: plain records of texts and relative addresses, nothing to compute. The words
 * for readers are in the templates; these records hold names of states and kinds only.
 */
package org.huibian.site.view;
