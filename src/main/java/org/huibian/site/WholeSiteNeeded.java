package org.huibian.site;

/** Thrown by an update that cannot tell what a file of the whole site would be. */
public final class WholeSiteNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param path the file
   */
  public WholeSiteNeeded(String path) {
    super(path);
  }
}
