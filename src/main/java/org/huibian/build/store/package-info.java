/**
 * What a build keeps beside the site so that the next one need not begin anew: {@link
 * org.huibian.build.store.ArchiveStore}. Values are written as they are declared, by {@code
 * RecordCodec}. A store that is missing, damaged or of another build is not used.
 */
package org.huibian.build.store;
