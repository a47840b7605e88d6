package org.huibian.site.view;

import java.util.List;

/**
 * The libraries of the program under one licence.
 *
 * @param name the identifier of the licence, such as {@code Apache-2.0}
 * @param libraries the names of the libraries with their versions, in order
 */
public record LicenceView(String name, List<String> libraries) {
  /** Copies the list. */
  public LicenceView {
    libraries = List.copyOf(libraries);
  }
}
