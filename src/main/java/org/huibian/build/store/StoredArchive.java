package org.huibian.build.store;

import java.util.SortedMap;

/**
 * What a build keeps of the archive as a whole.
 *
 * @param input the state of the input
 * @param assets the folder of style sheets and scripts below the site's root
 * @param catalog the digest of the file of what the catalogue needs to know of all articles
 * @param lists the digest of the file of what lists show of all articles
 * @param issues the digest of the file of each issue's articles, by the issue's id
 */
public record StoredArchive(
    InputFingerprint input,
    String assets,
    String catalog,
    String lists,
    SortedMap<String, String> issues) {}
