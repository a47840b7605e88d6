/**
 * Looks at a finished site: {@link org.huibian.check.SearchCheck} asks its search in the scripts
 * that it ships. The only package that runs JavaScript.
 */
package org.huibian.check;
