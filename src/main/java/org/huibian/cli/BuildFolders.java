package org.huibian.cli;

import java.nio.file.Path;

/**
 * The folders of a build.
 *
 * @param content the issues' Markdown
 * @param output the finished site
 * @param templates the templates that override the built-in ones; may be missing
 * @param kept what builds keep for later ones; may be missing
 */
record BuildFolders(Path content, Path output, Path templates, Path kept) {}
