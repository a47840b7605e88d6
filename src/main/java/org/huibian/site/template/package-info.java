/**
 * Renders page templates, and reads the files that the site's look is made of.
 *
 * <p>{@link org.huibian.site.template.TemplateFolder} lists the built-in templates and lets a
 * folder of the user override them file by file. {@link org.huibian.site.template.Templates}
 * renders a template with the record of a page. FreeMarker is used in this package only.
 */
package org.huibian.site.template;
